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
