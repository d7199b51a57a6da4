import { fileURLToPath } from 'node:url';

/** The parts of the schema lie beside the code that owns them, in src also when the compiled server runs. */
export function schemaFiles(): string[] {
  const source = fileURLToPath(new URL('../../../src/', import.meta.url));
  return [`${source}platform/graphql/*.graphql`, `${source}modules/*/*.graphql`];
}
