import { element } from './xml.js';
import { BORDER } from './shapes.js';

/** A4, in HWP units; the margins that a ministry's documents use (20 mm; 15 mm for what stands on each page). */
const PAGE = { width: 59528, height: 84188 };
const MARGIN = { header: 4252, footer: 4252, gutter: 0, left: 5669, right: 5669, top: 4252, bottom: 4252 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** The section's properties; they stand in the first run of its first paragraph. */
export function pageSetup(): string {
  const tabs = { tabStop: 8000, tabStopVal: 4000, tabStopUnit: 'HWPUNIT' };
  return element(
    'hp:secPr',
    {
      ...{ id: '', textDirection: 'HORIZONTAL', spaceColumns: 1134, ...tabs },
      ...{ outlineShapeIDRef: 1, memoShapeIDRef: 0, textVerticalWidthHead: 0, masterPageCnt: 0 },
    },
    element('hp:grid', { lineGrid: 0, charGrid: 0, wonggojiFormat: 0 }),
    element('hp:startNum', { pageStartsOn: 'BOTH', page: 0, pic: 0, tbl: 0, equation: 0 }),
    element('hp:visibility', visibility()),
    element('hp:lineNumberShape', { restartType: 0, countBy: 0, distance: 0, startNumber: 0 }),
    element('hp:pagePr', { landscape: 'WIDELY', ...PAGE, gutterType: 'LEFT_ONLY' }, element('hp:margin', MARGIN)),
    notes('hp:footNotePr', 'EACH_COLUMN', -1),
    notes('hp:endNotePr', 'END_OF_DOCUMENT', 14692344),
    ...['BOTH', 'EVEN', 'ODD'].map(pageBorder),
  );
}

function visibility() {
  const hidden = { hideFirstHeader: 0, hideFirstFooter: 0, hideFirstMasterPage: 0, hideFirstPageNum: 0, hideFirstEmptyLine: 0 };
  return { ...hidden, border: 'SHOW_ALL', fill: 'SHOW_ALL', showLineNumber: 0 };
}

/** We write no notes, yet a section without their settings is not complete. */
function notes(name: string, place: string, length: number): string {
  return element(
    name,
    {},
    element('hp:autoNumFormat', { type: 'DIGIT', userChar: '', prefixChar: '', suffixChar: ')', supscript: 0 }),
    element('hp:noteLine', { length, type: 'SOLID', width: '0.12 mm', color: '#000000' }),
    element('hp:noteSpacing', { betweenNotes: 283, belowLine: 567, aboveLine: 850 }),
    element('hp:numbering', { type: 'CONTINUOUS', newNum: 1 }),
    element('hp:placement', { place, beneathText: 0 }),
  );
}

function pageBorder(type: string): string {
  const area = { textBorder: 'PAPER', headerInside: 0, footerInside: 0, fillArea: 'PAPER' };
  const offset = element('hp:offset', { left: 1417, right: 1417, top: 1417, bottom: 1417 });
  return element('hp:pageBorderFill', { type, borderFillIDRef: BORDER.none, ...area }, offset);
}

export function oneColumn(): string {
  return control(element('hp:colPr', { id: '', type: 'NEWSPAPER', layout: 'LEFT', colCount: 1, sameSz: 1, sameGap: 0 }));
}

function control(inside: string): string {
  return element('hp:ctrl', {}, inside);
}

/** 머리말 or 꼬리말: stands on every page. */
export function onEveryPage(name: 'hp:header' | 'hp:footer', id: number, paragraph: string): string {
  const vertAlign = name === 'hp:header' ? 'TOP' : 'BOTTOM';
  return control(element(name, { id, applyPageType: 'BOTH' }, subList(vertAlign, TEXT_WIDTH, MARGIN.footer, paragraph)));
}

/** A list of paragraphs inside something else: a cell, a header, a footer. */
export function subList(vertAlign: string, textWidth: number, textHeight: number, ...paragraphs: string[]): string {
  const links = { linkListIDRef: 0, linkListNextIDRef: 0, textWidth, textHeight, hasTextRef: 0, hasNumRef: 0 };
  return element('hp:subList', { id: '', textDirection: 'HORIZONTAL', lineWrap: 'BREAK', vertAlign, ...links }, ...paragraphs);
}
