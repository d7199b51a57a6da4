import { inflateSync } from 'node:zlib';

interface Font {
  /** Bytes that make one character. */
  width: number;
  letters: Map<string, string>;
}

/** The text of each page of a PDF as Chromium writes it: what a screen reader or a search finds in it. */
export function textOfPages(pdf: Buffer): string[] {
  const file = pdf.toString('latin1');
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
  const stream = (id: string | undefined) => inflated(objects.get(id ?? '') ?? '');
  const fonts = new Map<string, Font>();
  const fontOf = (id: string) => {
    const known = fonts.get(id) ?? readFont(stream(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1]));
    fonts.set(id, known);
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const names = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
    return textIn(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]), (name) => fontOf(names.get(name) ?? ''));
  });
}

function inflated(object: string): string {
  const begin = /stream\r?\n/.exec(object);
  if (!begin) return '';
  const bytes = Buffer.from(object.slice(begin.index + begin[0].length), 'latin1');
  return object.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** A table from codes to letters, single ones and ranges. */
function readFont(table: string): Font {
  const letters = new Map<string, string>();
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, letter(hex));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let step = 0; step <= Number.parseInt(to, 16) - Number.parseInt(from, 16); step += 1)
        letters.set(
          (Number.parseInt(from, 16) + step).toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCharCode(Number.parseInt(hex, 16) + step),
        );
  return { width: (/begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 2) / 2, letters };
}

function textIn(content: string, fontOf: (name: string) => Font): string {
  let font: Font = { width: 1, letters: new Map() };
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/g)) {
    if (name !== undefined) font = fontOf(name);
    for (const code of hex?.match(new RegExp(`.{${font.width * 2}}`, 'g')) ?? []) text += font.letters.get(code.toUpperCase()) ?? '';
  }
  return text;
}
