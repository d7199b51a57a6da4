import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF by Mozilla's reader, which knows nothing of our writer: with and without the gaps at which lines end. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const words = items.flatMap((item) => ('str' in item ? [item.str] : []));
      pages.push(words.join(' '), words.join(''));
    }
    return pages.join('\n');
  } finally {
    await task.destroy();
  }
}
