import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface ReadPdf {
  /** Each page's words in the order in which they are drawn; above and below the body apart. */
  pages: { head: string; body: string; foot: string }[];
  title: string;
  fonts: string[];
}

const TOP = 842 - 50;
const BOTTOM = 50;

/** Mozilla's reader, which knows nothing of the writer. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const fonts = new Set<string>();
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items, styles } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
      Object.values(styles).forEach(({ fontFamily }) => fonts.add(fontFamily));
      const words = items.flatMap((item) => ('str' in item ? [{ text: item.str, height: Number(item.transform[5]) }] : []));
      const between = (from: number, to: number) =>
        words
          .filter(({ height }) => height >= from && height < to)
          .map(({ text }) => text)
          .join('');
      return { head: between(TOP, Infinity), body: between(BOTTOM, TOP), foot: between(-Infinity, BOTTOM) };
    }),
  );
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, title: 'Title' in info ? String(info.Title) : '', fonts: [...fonts] };
}
