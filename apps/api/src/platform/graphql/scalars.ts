import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A day that exists: 2025-02-30 is refused, and so is a year no plan will see. */
function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (parts === null) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= '1948-01-01' && text < '2200-01-01';
}

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw bad('A Date is a calendar day such as 2024-11-06.');
}

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw bad('A DateTime is an instant such as 2024-11-06T09:00:00+09:00.');
}

function parseWon(value: unknown): number {
  const amount = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof amount === 'number' && Number.isSafeInteger(amount)) return amount;
  throw bad('A Won is a whole number of won.');
}

function literal<Value>(parse: (value: unknown) => Value): (node: ValueNode) => Value {
  return (node) => parse(node.kind === Kind.STRING ? node.value : node.kind === Kind.INT ? Number(node.value) : null);
}

export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: parseDay,
  parseValue: parseDay,
  parseLiteral: literal(parseDay),
});

export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: literal(parseInstant),
});

/** Beyond 2^53 a JSON number would lie: such an amount is given as text. */
export const WonScalar = new GraphQLScalarType({
  name: 'Won',
  serialize: (value) =>
    typeof value === 'bigint' && !Number.isSafeInteger(Number(value))
      ? value.toString()
      : parseWon(typeof value === 'bigint' ? Number(value) : value),
  parseValue: parseWon,
  parseLiteral: literal(parseWon),
});
