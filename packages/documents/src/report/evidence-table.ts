import type { Block, Language } from '../model/document-model.js';
import { tableOf } from './frame.js';
import { codeWord } from './words/code-words.js';
import { word } from './words/words.js';

/** A file that went with a report, as far as the reader may know of it: its bytes stay where they are. */
export interface EvidenceData {
  fileName: string;
  caption: string;
  bytes: number;
  sha256: string;
  scope: 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';
  milestone: { code: string } | null;
}

/** Whoever holds a paper of it can tell whether a file is the one: the beginning of its hash is more than a name. */
const SHOWN_OF_HASH = 16;

export function evidenceBlocks(files: readonly EvidenceData[], language: Language): Block[] {
  if (files.length === 0) return [];
  const rows = files.map(({ fileName, caption, bytes, sha256, scope, milestone }) => [
    `${fileName} (${sizeOf(bytes)})`,
    milestone === null ? caption : `${milestone.code} ${caption}`,
    codeWord('scope', scope, language),
    sha256.slice(0, SHOWN_OF_HASH),
  ]);
  const table = tableOf(
    [
      ['file', 8],
      ['caption', 8],
      ['sharedWith', 4, 'center'],
      ['hash', 6, 'center'],
    ],
    rows,
    language,
  );
  return [{ kind: 'heading', depth: 2, text: word('evidenceFiles', language) }, ...table];
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
