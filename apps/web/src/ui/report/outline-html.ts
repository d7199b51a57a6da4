import type { DocumentLine } from './outline';

const STEP = 15;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The lines as a word processor takes them from the clipboard: a paragraph each, its level as an indent that hangs by the sign. */
export function toDocumentHtml(lines: readonly DocumentLine[]): string {
  return lines.map(({ level, text }) => (level === null ? headingOf(text) : lineOf(level, text))).join('\n');
}

function headingOf(text: string): string {
  return `<p style="margin:8pt 0pt 2pt 0pt"><b>${escape(text)}</b></p>`;
}

function lineOf(level: number, text: string): string {
  return `<p style="margin:0pt 0pt 2pt ${STEP * (level + 1)}pt;text-indent:-${STEP}pt">${escape(text)}</p>`;
}
