import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentModel } from '../model/document-model.js';
import { contentOf, headingId, line } from './content.js';
import { BOLD, FAMILY, FONTS, NORMAL } from './fonts.js';
import { LINE_HEIGHT, roomFrom, TEXT_SIZE } from './room.js';

/** In points: 20 mm at the sides, room for what stands on each page above and below. */
const SIDE = 57;
const MARGINS: [number, number, number, number] = [SIDE, 57, SIDE, 57];
const EDGE = 24;
const BOTTOM = 841.89 - MARGINS[3];

pdfmake.addFonts(FONTS);
// The writer opens its two fonts and nothing else, whatever a text says.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === NORMAL || path === BOLD);

/** The document as PDF, its font embedded: it looks the same everywhere, and its text can be searched and copied. */
export async function drawPdf(model: DocumentModel, createdAt: Date): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definitionOf(model, createdAt)).getBuffer());
}

function definitionOf(model: DocumentModel, creationDate: Date): TDocumentDefinitions {
  const rooms = new Map(model.blocks.map((_, place) => [headingId(place), roomFrom(model.blocks, place)]));
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: model.language,
    info: { title: line(model.title), creator: 'Gwaje', producer: 'Gwaje', creationDate, modDate: creationDate },
    defaultStyle: { font: FAMILY, fontSize: TEXT_SIZE, lineHeight: LINE_HEIGHT },
    header: () => headerOf(model),
    footer: (page) => ({ text: `${line(model.footer)} - ${page} -`, fontSize: 9, alignment: 'center', margin: [SIDE, EDGE, SIDE, 0] }),
    // Counted, not asked of the writer: it tells of a row that moved on the page where the row would have begun.
    pageBreakBefore: ({ id, startPosition: { top } }) => id !== undefined && top + (rooms.get(id) ?? 0) > BOTTOM,
    content: contentOf(model),
  };
}

function headerOf({ mark }: DocumentModel): Content {
  return mark === null
    ? ''
    : { text: line(mark), fontSize: 10, bold: true, color: '#B40000', alignment: 'right', margin: [SIDE, EDGE, SIDE, 0] };
}
