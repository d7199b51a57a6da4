import fc from 'fast-check';
import type { Block, DocumentModel } from '../src/model/document-model.js';

const HARD = [
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '<!--',
  '&amp;',
  '\u0000',
  '\u0007',
  '\u001b',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u202e',
  '🙂',
  '👨‍👩‍👧',
  '가나다',
  '피해자 보호',
  '　',
  '%',
  '\\',
  '=1+1',
];

/** Text as people and other programs really hand it over: Korean, signs that XML minds, halves of emoji, control characters. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), depth: fc.constantFrom(1 as const, 2 as const), text: anyText }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    level: fc.constantFrom(null, 0 as const, 1 as const, 2 as const, 3 as const),
    text: anyText,
  }),
  fc.record({ kind: fc.constant('keyValues' as const), entries: fc.array(fc.record({ name: anyText, value: anyText }), { maxLength: 4 }) }),
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ title: anyText, share: fc.integer({ min: 1, max: 5 }) }), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 3 }),
    }),
  ),
);

export const anyModel: fc.Arbitrary<DocumentModel> = fc.record({
  language: fc.constantFrom('ko' as const, 'en' as const),
  title: anyText,
  asOf: anyText,
  mark: fc.option(anyText),
  footer: anyText,
  blocks: fc.array(anyBlock, { maxLength: 5 }),
});
