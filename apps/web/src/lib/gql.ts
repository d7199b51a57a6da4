import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.generated';

interface Setup {
  introspection: introspection;
  // A fragment is a way to share a selection here, not a wall between components.
  disableMasking: true;
  scalars: { Date: string; DateTime: string; Won: number };
}
type Graphql = ReturnType<typeof initGraphQLTada<Setup>>;

/** What a document is at run time: its own text and the fragments it uses, each once. */
interface DocumentText {
  parts: readonly string[];
}

function write(text: string, fragments: readonly DocumentText[] = []): DocumentText {
  return { parts: [text, ...fragments.flatMap((fragment) => fragment.parts)] };
}

/**
 * Types come from the schema, but nothing is parsed in the browser: a parser would cost 4 KiB to turn text into a tree and back
 * into the same text. That is why the type says "document" and the value is text.
 */
export const graphql = write as unknown as Graphql;

export function documentText(document: object): string {
  if (!('parts' in document) || !Array.isArray(document.parts)) throw new Error('Not a document of this application');
  return [...new Set(document.parts)].join('\n');
}

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
