export type DocumentFormat = 'hwpx' | 'docx' | 'pdf';

export const MEDIA_TYPES: Record<DocumentFormat | 'xlsx', string> = {
  hwpx: 'application/hwp+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** "1-1.hwpx" is the card of 1-1 as HWPX; null for every other ending. */
export function readFileSegment(segment: string): { name: string; format: DocumentFormat } | null {
  const [, name, format] = /^(.+)\.(hwpx|docx|pdf)$/.exec(segment) ?? [];
  return name === undefined || format === undefined ? null : { name, format: format as DocumentFormat };
}

/** "DSCR-TF.xlsx" is the reply sheet of DSCR-TF. */
export function nameOfSheet(segment: string): string | null {
  return /^(.+)\.xlsx$/.exec(segment)?.[1] ?? null;
}

/** A day of Asia/Seoul means its last millisecond; anything else is left to be read as an instant. */
export function instantOf(asOf: string | undefined): string | null {
  if (asOf === undefined || asOf === '') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59.999+09:00` : asOf;
}

const LONGEST_NAME = 120;
/** Not allowed in a file's name by one system or another, or able to show another name than the one it has. */
const UNFIT = /[\\/:*?"<>|\p{C}]+/gu;

/** The name under which a browser saves the file: in Korean for those that can, in plain letters for those that cannot (RFC 5987, 6266). */
export function contentDisposition(title: string, format: DocumentFormat | 'xlsx'): string {
  const name = `${title.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed()}.${format}`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="document.${format}"; filename*=UTF-8''${encoded}`;
}
