import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { DocumentModel } from '../model/document-model.js';
import { plainLine } from '../model/plain-lines.js';
import { contentOf } from './content.js';
import { BODY, FONT, MARK_COLOR, PAGE, SMALL } from './look.js';

/** The document as DOCX (Office Open XML). */
export async function drawDocx(model: DocumentModel): Promise<Uint8Array> {
  const document = new Document({
    title: plainLine(model.title),
    creator: 'Gwaje',
    styles: { default: { document: { run: { font: FONT, size: BODY } } } },
    sections: [
      { properties: { page: PAGE }, headers: headersOf(model), footers: { default: footerOf(model) }, children: contentOf(model) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function headersOf({ mark }: DocumentModel): NonNullable<ISectionOptions['headers']> {
  if (mark === null) return {};
  const words = new TextRun({ text: plainLine(mark), bold: true, color: MARK_COLOR, size: SMALL });
  return { default: new Header({ children: [new Paragraph({ alignment: 'right', children: [words] })] }) };
}

function footerOf({ footer }: DocumentModel): Footer {
  const words = new TextRun({ text: `${plainLine(footer)} - `, size: SMALL });
  const number = new TextRun({ children: [PageNumber.CURRENT, ' -'], size: SMALL });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [words, number] })] });
}
