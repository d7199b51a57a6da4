import { element } from './xml.js';
import { HWP_UNIT_CHAR, NAMESPACES } from './namespaces.js';
import { BORDER, CHAR_SHAPES, FACES, PARA_SHAPES, type CharShape, type ParaShape } from './shapes.js';

const SCRIPTS = ['HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'] as const;

/** The largest unsigned number stands for "as the paragraph's own". */
const NO_SHAPE = 4294967295;

/** Contents/header.xml: the fonts and shapes to which the text's runs and paragraphs refer by number. */
export function headerPart(): string {
  const lists = [
    counted('hh:fontfaces', SCRIPTS.map(fontFace)),
    counted('hh:borderFills', [border(BORDER.none, 'NONE', null), border(BORDER.clear, 'NONE', 'none'), ...cellBorders()]),
    counted('hh:charProperties', CHAR_SHAPES.map(charShape)),
    counted('hh:tabProperties', [element('hh:tabPr', { id: 0, autoTabLeft: 0, autoTabRight: 0 })]),
    counted('hh:numberings', [numbering()]),
    counted('hh:paraProperties', PARA_SHAPES.map(paraShape)),
    counted('hh:styles', [style()]),
  ];
  return element(
    'hh:head',
    { ...NAMESPACES, version: '1.5', secCnt: 1 },
    element('hh:beginNum', { page: 1, footnote: 1, endnote: 1, pic: 1, tbl: 1, equation: 1 }),
    element('hh:refList', {}, ...lists),
    element('hh:compatibleDocument', { targetProgram: 'HWP201X' }, element('hh:layoutCompatibility')),
    element('hh:docOption', {}, element('hh:linkinfo', { path: '', pageInherit: 0, footnoteInherit: 0 })),
  );
}

function counted(name: string, children: string[]): string {
  return element(name, { itemCnt: children.length }, ...children);
}

function fontFace(lang: string): string {
  const fonts = FACES.map((face, id) => element('hh:font', { id, face, type: 'TTF', isEmbedded: 0 }));
  return element('hh:fontface', { lang, fontCnt: fonts.length }, ...fonts);
}

function cellBorders(): string[] {
  return [border(BORDER.cell, 'SOLID', null), border(BORDER.cellHead, 'SOLID', '#E9EDF2')];
}

function border(id: number, type: 'NONE' | 'SOLID', fill: string | null): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => element(`hh:${side}Border`, { type, width: '0.12 mm', color: '#666666' }));
  const brush = element('hc:fillBrush', {}, element('hc:winBrush', { faceColor: fill ?? 'none', hatchColor: '#999999', alpha: 0 }));
  return element(
    'hh:borderFill',
    { id, threeD: 0, shadow: 0, centerLine: 'NONE', breakCellSeparateLine: 0 },
    element('hh:slash', { type: 'NONE', Crooked: 0, isCounter: 0 }),
    element('hh:backSlash', { type: 'NONE', Crooked: 0, isCounter: 0 }),
    ...sides,
    element('hh:diagonal', { type: 'SOLID', width: '0.1 mm', color: '#000000' }),
    ...(fill === null ? [] : [brush]),
  );
}

function perScript(name: string, value: number): string {
  return element(name, Object.fromEntries(SCRIPTS.map((script) => [script.toLowerCase(), value])));
}

function charShape({ height, bold, color, face }: CharShape, id: number): string {
  return element(
    'hh:charPr',
    { id, height, textColor: color, shadeColor: 'none', useFontSpace: 0, useKerning: 0, symMark: 'NONE', borderFillIDRef: BORDER.clear },
    perScript('hh:fontRef', face),
    perScript('hh:ratio', 100),
    perScript('hh:spacing', 0),
    perScript('hh:relSz', 100),
    perScript('hh:offset', 0),
    ...(bold ? [element('hh:bold')] : []),
    element('hh:underline', { type: 'NONE', shape: 'SOLID', color: '#000000' }),
    element('hh:strikeout', { shape: 'NONE', color: '#000000' }),
    element('hh:outline', { type: 'NONE' }),
    element('hh:shadow', { type: 'NONE', color: '#C0C0C0', offsetX: 10, offsetY: 10 }),
  );
}

/** Ours are typed signs, not numbers; the section's setting still has to point at one. */
function numbering(): string {
  const head = { start: 1, align: 'LEFT', useInstWidth: 1, autoIndent: 1, widthAdjust: 0, textOffsetType: 'PERCENT', textOffset: 50 };
  const levels = [1, 2, 3, 4, 5, 6, 7].map((level) =>
    element('hh:paraHead', { ...head, level, numFormat: 'DIGIT', charPrIDRef: NO_SHAPE, checkable: 0 }, `^${level}.`),
  );
  return element('hh:numbering', { id: 1, start: 0 }, ...levels);
}

function paraShape(shape: ParaShape, id: number): string {
  const modern = element('hp:case', { 'hp:required-namespace': HWP_UNIT_CHAR }, ...spacing(shape, 1));
  return element(
    'hh:paraPr',
    { id, tabPrIDRef: 0, condense: 0, fontLineHeight: 0, snapToGrid: 1, suppressLineNumbers: 0, checked: 0, textDir: 'LTR' },
    element('hh:align', { horizontal: shape.align, vertical: 'BASELINE' }),
    element('hh:heading', { type: 'NONE', idRef: 0, level: 0 }),
    element('hh:breakSetting', breaks(shape)),
    element('hh:autoSpacing', { eAsianEng: 0, eAsianNum: 0 }),
    element('hp:switch', {}, modern, element('hp:default', {}, ...spacing(shape, 2))),
    element('hh:border', {
      borderFillIDRef: BORDER.clear,
      offsetLeft: 0,
      offsetRight: 0,
      offsetTop: 0,
      offsetBottom: 0,
      connect: 0,
      ignoreMargin: 0,
    }),
  );
}

function breaks({ keepWithNext }: ParaShape) {
  const words = { breakLatinWord: 'KEEP_WORD', breakNonLatinWord: 'KEEP_WORD' };
  return { ...words, widowOrphan: 1, keepWithNext: keepWithNext ? 1 : 0, keepLines: 0, pageBreakBefore: 0, lineWrap: 'BREAK' };
}

function spacing({ left, hang, before, after }: ParaShape, times: 1 | 2): string[] {
  const lengths = { intent: -hang, left, right: 0, prev: before, next: after };
  const margins = Object.entries(lengths).map(([side, value]) => element(`hc:${side}`, { value: value * times, unit: 'HWPUNIT' }));
  return [element('hh:margin', {}, ...margins), element('hh:lineSpacing', { type: 'PERCENT', value: 160, unit: 'HWPUNIT' })];
}

function style(): string {
  const names = { type: 'PARA', name: '바탕글', engName: 'Normal' };
  return element('hh:style', { id: 0, ...names, paraPrIDRef: 0, charPrIDRef: 0, nextStyleIDRef: 0, langID: 1042, lockForm: 0 });
}
