import { plainLine } from '../model/plain-lines.js';
import type { DocumentModel } from '../model/document-model.js';
import { NAMESPACES } from './namespaces.js';
import { element, escapeXml } from './xml.js';

const HEADER = 'Contents/header.xml';
const SECTION = 'Contents/section0.xml';
const PACKAGE = 'Contents/content.hpf';
const PREVIEW = 'Preview/PrvText.txt';
const RDF = 'META-INF/container.rdf';
export const PART = { header: HEADER, section: SECTION, package: PACKAGE, preview: PREVIEW, rdf: RDF } as const;

/** META-INF/container.xml: where a reader begins. */
export function containerPart(): string {
  const roots = [
    [PACKAGE, 'application/hwpml-package+xml'],
    [PREVIEW, 'text/plain'],
    [RDF, 'application/rdf+xml'],
  ].map(([path, type]) => element('ocf:rootfile', { 'full-path': path ?? '', 'media-type': type ?? '' }));
  const spaces = { 'xmlns:ocf': 'urn:oasis:names:tc:opendocument:xmlns:container', 'xmlns:hpf': NAMESPACES['xmlns:hpf'] };
  return element('ocf:container', spaces, element('ocf:rootfiles', {}, ...roots));
}

/** META-INF/container.rdf: which part is what, for readers that go by it. */
export function relationsPart(): string {
  const kinds = 'http://www.hancom.co.kr/hwpml/2016/meta/pkg#';
  const has = (path: string) => about('', element('pkg:hasPart', { 'rdf:resource': path }));
  const is = (path: string, kind: string) => about(path, element('rdf:type', { 'rdf:resource': `${kinds}${kind}` }));
  const about = (path: string, inside: string) => element('rdf:Description', { 'rdf:about': path }, inside);
  const spaces = { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'xmlns:pkg': kinds };
  return element('rdf:RDF', spaces, has(HEADER), is(HEADER, 'HeaderFile'), has(SECTION), is(SECTION, 'SectionFile'), is('', 'Document'));
}

export function manifestPart(): string {
  return element('odf:manifest', { 'xmlns:odf': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' });
}

/** `tagetApplication` is how the standard's own readers spell it. */
export function versionPart(): string {
  const version = { major: 5, minor: 1, micro: 1, buildNumber: 0, os: 10, xmlVersion: '1.5' };
  const us = { application: 'Gwaje', appVersion: '1, 0, 0, 0' };
  return element('hv:HCFVersion', {
    'xmlns:hv': 'http://www.hancom.co.kr/hwpml/2011/version',
    tagetApplication: 'WORDPROCESSOR',
    ...version,
    ...us,
  });
}

export function settingsPart(): string {
  const caret = element('ha:CaretPosition', { listIDRef: 0, paraIDRef: 0, pos: 0 });
  return element('ha:HWPApplicationSetting', { 'xmlns:ha': NAMESPACES['xmlns:ha'] }, caret);
}

/** Contents/content.hpf: every part, and the spine, the order in which they are read. */
export function packagePart({ title, language }: DocumentModel, createdAt: Date): string {
  const meta = (name: string, text: string) => element('opf:meta', { name, content: 'text' }, escapeXml(text));
  const item = (id: string, href: string) => element('opf:item', { id, href, 'media-type': 'application/xml' });
  const instant = `${createdAt.toISOString().slice(0, 19)}Z`;
  return element(
    'opf:package',
    { ...NAMESPACES, version: '', 'unique-identifier': '', id: '' },
    element(
      'opf:metadata',
      {},
      element('opf:title', {}, escapeXml(plainLine(title))),
      element('opf:language', {}, language),
      meta('creator', 'Gwaje'),
      meta('CreatedDate', instant),
      meta('ModifiedDate', instant),
    ),
    element(
      'opf:manifest',
      {},
      item('header', HEADER),
      item('section0', SECTION),
      item('settings', 'settings.xml'),
      item('version', 'version.xml'),
    ),
    element('opf:spine', {}, ...['header', 'section0'].map((idref) => element('opf:itemref', { idref, linear: 'yes' }))),
  );
}
