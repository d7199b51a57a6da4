import { SaxesParser } from 'saxes';

export interface Saw {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}

/** Strict XML, each element by its local name; entities of a document's own are not known here, so nothing can grow. */
export function readXml(xml: string, saw: Saw): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => saw.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => saw.close?.(local(name)));
  parser.on('text', (words) => saw.text?.(words));
  parser.on('cdata', (words) => saw.text?.(words));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
