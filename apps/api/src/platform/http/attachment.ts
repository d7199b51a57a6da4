import type { Response } from 'express';

const LONGEST_NAME = 120;
/** Not allowed in a file's name by one system or another, or able to show another name than the one it has. */
const UNFIT = /[\\/:*?"<>|\p{C}]+/gu;

/** What of a given name can stand in a file's name, without its ending. */
export function plainName(title: string): string {
  return title.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
}

/** The name under which a browser saves the file: in Korean for those that can, in plain letters for those that cannot (RFC 5987, 6266). */
export function contentDisposition(title: string, ending: string): string {
  const name = `${plainName(title)}.${ending}`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="document.${ending}"; filename*=UTF-8''${encoded}`;
}

/** What every file that leaves the product says of itself: it is saved, never shown as a page of ours, and stays nowhere on its way. */
export function asAttachment(response: Response, mediaType: string, disposition: string): Response {
  return response
    .setHeader('content-type', mediaType)
    .setHeader('content-disposition', disposition)
    .setHeader('cache-control', 'no-store')
    .setHeader('x-content-type-options', 'nosniff')
    .setHeader('content-security-policy', 'sandbox');
}
