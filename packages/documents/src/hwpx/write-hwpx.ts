import { strToU8, zipSync, type Zippable } from 'fflate';
import type { DocumentModel } from '../model/document-model.js';
import { linesOf } from '../model/lines-of.js';
import { headerPart } from './header.js';
import { containerPart, manifestPart, packagePart, PART, relationsPart, settingsPart, versionPart } from './package-parts.js';
import { sectionPart } from './section.js';
import { xmlFile } from './xml.js';

const MEDIA_TYPE = 'application/hwp+zip';
const PREVIEW_LENGTH = 1000;

/** The document as HWPX (KS X 6101): a zip of XML whose first entry, not compressed, names what it is. */
export function writeHwpx(model: DocumentModel, createdAt: Date): Uint8Array {
  const xml = (root: string) => strToU8(xmlFile(root));
  const parts: Zippable = {
    mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
    'version.xml': xml(versionPart()),
    [PART.header]: xml(headerPart()),
    [PART.section]: xml(sectionPart(model)),
    [PART.preview]: strToU8(
      linesOf(model)
        .join('\r\n')
        .slice(0, PREVIEW_LENGTH)
        .replace(/\p{Cs}$/u, ''),
    ),
    'settings.xml': xml(settingsPart()),
    [PART.rdf]: xml(relationsPart()),
    [PART.package]: xml(packagePart(model, createdAt)),
    'META-INF/container.xml': xml(containerPart()),
    'META-INF/manifest.xml': xml(manifestPart()),
  };
  // A zip's own times are of the writer's time zone; one day for all keeps the same document the same bytes.
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) });
}
