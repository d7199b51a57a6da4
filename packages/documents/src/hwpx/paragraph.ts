import { element, escapeXml } from './xml.js';
import { charId, paraId, type CharName, type ParaName } from './shapes.js';

/** The line breaks that a word processor once computed are left out: every reader computes its own, and a wrong one stops 한글. */
export function paragraph(shape: ParaName, ...runs: string[]): string {
  const attributes = { id: 0, paraPrIDRef: paraId(shape), styleIDRef: 0, pageBreak: 0, columnBreak: 0, merged: 0 };
  return element('hp:p', attributes, ...runs);
}

export function run(shape: CharName, ...inside: string[]): string {
  return element('hp:run', { charPrIDRef: charId(shape) }, ...inside);
}

export function words(text: string): string {
  return text === '' ? element('hp:t') : element('hp:t', {}, escapeXml(text));
}

/** The number of the page on which it stands. */
export function pageNumber(): string {
  const format = element('hp:autoNumFormat', { type: 'DIGIT', userChar: '', prefixChar: '', suffixChar: '', supscript: 0 });
  return element('hp:ctrl', {}, element('hp:autoNum', { num: 1, numType: 'PAGE' }, format));
}
