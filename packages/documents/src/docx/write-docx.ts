import type { DocumentModel } from '../model/document-model.js';

/** The document as DOCX. Its library is large and read when the first one is asked for: a server starts without it. */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const { drawDocx } = await import('./draw-docx.js');
  return drawDocx(model);
}
