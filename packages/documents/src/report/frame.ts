import type { Block, DocumentModel, Language } from '../model/document-model.js';
import type { TaskForceFrame } from './shared-data.js';
import { word, type Word } from './words/words.js';

/** What every document of ours has: its mark when it is invented, its day, and both on each page; under the title also how old it is. */
export function documentOf(
  taskForce: TaskForceFrame,
  title: string,
  asOf: string,
  age: string,
  blocks: Block[],
  language: Language,
): DocumentModel {
  const mark = taskForce.demonstration ? word('mark', language) : null;
  return { language, title, asOf: age === '' ? asOf : `${asOf} (${age})`, mark, footer: `${taskForce.name[language]} · ${asOf}`, blocks };
}

export interface Section {
  title: string;
  blocks: Block[];
}

/** Sections with numbers; one of which there is nothing to say is left out. */
export function numbered(sections: Section[]): Block[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [{ kind: 'heading', depth: 1, text: `${index + 1}. ${title}` }, ...blocks]);
}

export function line(text: string, level: 0 | 1 | 2 | 3 | null = null): Block {
  return { kind: 'paragraph', level, text };
}

/** A table of ours, or nothing when there is no row. */
export function tableOf(columns: (readonly [Word, number, ('center' | 'right')?])[], rows: string[][], language: Language): Block[] {
  if (rows.length === 0) return [];
  const titled = columns.map(([name, share, align = undefined]) => ({
    title: word(name, language),
    share,
    ...(align === undefined ? {} : { align }),
  }));
  return [{ kind: 'table', columns: titled, rows }];
}
