import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** The namespace's address and the local name. */
  space: string;
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Strict: what is not well-formed, or uses a prefix that is not declared, throws. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { space: '', name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const written = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value]);
    const node: XmlNode = { space: uri, name: local, attributes: Object.fromEntries(written), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw new Error('no root element');
  return top;
}

/** All elements of that name below a node, in the order of the document. */
export function every(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...every(child, name)] : every(child, name);
  });
}

export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
