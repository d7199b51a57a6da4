import { strFromU8, unzipSync } from 'fflate';
import { every, parseXml, textOf, type XmlNode } from './xml-tree.js';

const OCF = 'urn:oasis:names:tc:opendocument:xmlns:container';
const OPF = 'http://www.idpf.org/2007/opf/';
const SECTION = 'http://www.hancom.co.kr/hwpml/2011/section';
const HEAD = 'http://www.hancom.co.kr/hwpml/2011/head';

interface ReadHwpx {
  /** Each paragraph of the body, those of cells too, in reading order; headers and footers apart. */
  lines: string[];
  header: string[];
  footer: string[];
  tables: { rows: string[][]; repeatsHead: boolean }[];
  preview: string;
}

/** A reader of its own, which knows nothing of the writer: mimetype, container, package, spine, sections. */
export function readHwpx(bytes: Uint8Array): ReadHwpx {
  expectStoredFirst(bytes);
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const found = files[path];
    if (found === undefined) throw new Error(`${path} is named, but not there`);
    return strFromU8(found);
  };
  for (const path of Object.keys(files)) if (/\.(xml|hpf|rdf)$/.test(path)) parseXml(part(path));
  const roots = every(inSpace(parseXml(part('META-INF/container.xml')), OCF), 'rootfile');
  const main = roots.find((root) => root.attributes['media-type'] === 'application/hwpml-package+xml');
  const spine = partsInSpine(inSpace(parseXml(part(main?.attributes['full-path'] ?? 'the package')), OPF));
  const parts = spine.map((path) => parseXml(part(path)));
  const head = parts.find(({ space, name }) => space === HEAD && name === 'head');
  const sections = parts.filter(({ space, name }) => space === SECTION && name === 'sec');
  if (head === undefined) throw new Error('the spine has no header');
  sections.forEach((section) => expectKnownShapes(section, head));
  return { ...contentOf(sections), preview: part('Preview/PrvText.txt') };
}

/** The first entry begins at byte 0: its name, no compression (method 0), its words as they are. */
function expectStoredFirst(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = strFromU8(bytes.subarray(30, 30 + view.getUint16(26, true)));
  const from = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const words = strFromU8(bytes.subarray(from, from + view.getUint32(18, true)));
  if (name !== 'mimetype' || view.getUint16(8, true) !== 0 || words !== 'application/hwp+zip')
    throw new Error(`begins with ${name}: ${words}`);
}

function inSpace(node: XmlNode, space: string): XmlNode {
  if (node.space !== space) throw new Error(`${node.name} is of ${node.space}`);
  return node;
}

function partsInSpine(opf: XmlNode): string[] {
  const items = new Map(every(opf, 'item').map(({ attributes }) => [attributes['id'], attributes['href']]));
  return every(opf, 'itemref').map(({ attributes }) => items.get(attributes['idref']) ?? `no item ${attributes['idref'] ?? ''}`);
}

/** Each number that the text refers to is one that the header defines. */
function expectKnownShapes(section: XmlNode, head: XmlNode): void {
  const defined = (name: string) => new Set(every(head, name).map(({ attributes }) => attributes['id']));
  const references: [string, string, Set<string | undefined>][] = [
    ['p', 'paraPrIDRef', defined('paraPr')],
    ['p', 'styleIDRef', defined('style')],
    ['run', 'charPrIDRef', defined('charPr')],
    ['tbl', 'borderFillIDRef', defined('borderFill')],
    ['tc', 'borderFillIDRef', defined('borderFill')],
    ['secPr', 'outlineShapeIDRef', defined('numbering')],
  ];
  for (const [name, attribute, ids] of references)
    for (const { attributes } of every(section, name))
      if (!ids.has(attributes[attribute])) throw new Error(`${name} refers to ${attribute} ${attributes[attribute] ?? ''}`);
}

function contentOf(sections: XmlNode[]): Omit<ReadHwpx, 'preview'> {
  const within = (name: string) => sections.flatMap((section) => every(section, name)).flatMap((node) => linesIn(node));
  const tables = sections
    .flatMap((section) => every(section, 'tbl'))
    .map((tbl) => ({
      rows: every(tbl, 'tr').map((row) => every(row, 'tc').map((cell) => linesIn(cell).join('\n'))),
      repeatsHead: tbl.attributes['repeatHeader'] === '1',
    }));
  return { lines: sections.flatMap(linesIn).filter((line) => line !== ''), header: within('header'), footer: within('footer'), tables };
}

/** A paragraph's own words, then those of the tables in it; what stands on every page is not body. */
function linesIn(node: XmlNode): string[] {
  return node.children.flatMap((child): string[] => {
    if (typeof child === 'string' || child.name === 'header' || child.name === 'footer') return [];
    if (child.name !== 'p') return linesIn(child);
    const own = every(withoutLists(child), 't').map(textOf).join('');
    return [own, ...linesIn(child)];
  });
}

function withoutLists(node: XmlNode): XmlNode {
  const kept = node.children.filter((child) => typeof child === 'string' || child.name !== 'subList');
  return { ...node, children: kept.map((child) => (typeof child === 'string' ? child : withoutLists(child))) };
}
