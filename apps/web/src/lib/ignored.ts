type Raw = Record<string, unknown>;

const SEPARATOR = '.';
const NAME = /^[a-zA-Z]{1,20}$/;

/** The names that `ignored` of an address lists. */
export function namesIn(ignored: unknown): string[] {
  return typeof ignored === 'string' ? ignored.split(SEPARATOR).filter((name) => NAME.test(name)) : [];
}

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== '';

/**
 * Adds to what was read the names of what was said and could not be read. The router writes an address anew with what was read alone, so
 * without these names a mistyped date would turn silently into today. A name goes as soon as its value can be read.
 */
export function withIgnored<Read extends object>(raw: Raw, read: Read): Read & { ignored?: string | undefined } {
  const values = new Map<string, unknown>(Object.entries(read));
  const unread = [...values].filter(([name, value]) => value === undefined && isSaid(raw[name])).map(([name]) => name);
  const names = [...new Set([...namesIn(raw['ignored']), ...unread])].filter((name) => values.get(name) === undefined);
  return { ...read, ignored: names.length === 0 ? undefined : names.join(SEPARATOR) };
}
