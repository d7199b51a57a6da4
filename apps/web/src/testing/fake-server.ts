import { readFileSync } from 'node:fs';
import {
  buildSchema,
  defaultFieldResolver,
  getNullableType,
  graphql,
  GraphQLError,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../packages/schema/schema.graphql', import.meta.url), 'utf8'));
const SCALARS: Record<string, unknown> = {
  Int: 0,
  Float: 0,
  Won: 0,
  Boolean: false,
  String: '',
  ID: 'id',
  Date: '2025-03-14',
  DateTime: '2025-03-14T05:02:00Z',
};

function plainValue(type: GraphQLOutputType, fieldName: string): unknown {
  if (!isNonNullType(type)) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  if (isScalarType(inner)) return SCALARS[inner.name];
  return inner.name === 'LocalizedText' ? { ko: fieldName, en: fieldName } : {};
}

/** A test says what matters to it; the schema fills in the rest: null where allowed, else nothing much. */
const fillIn: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const given: unknown = defaultFieldResolver(source, args, context, info);
  return given === undefined ? plainValue(info.returnType, info.fieldName) : given;
};

export type Answers = Record<string, unknown>;
export interface Sent {
  name: string;
  variables: Record<string, unknown>;
}

/** jsdom has no Response of its own. */
interface FileAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** An error as the real server gives it. */
export function failWith(code: string, details: Record<string, unknown> = {}): () => never {
  return () => {
    throw new GraphQLError(code, { extensions: { code, ...details } });
  };
}

/**
 * Answers in place of the real server and checks each document against the real schema: a field that is not there fails the test.
 * `answers` are the root fields of queries and mutations: values or functions of the arguments.
 */
export class FakeServer {
  readonly sent: Sent[] = [];
  private readonly tried: Sent[] = [];
  readonly faults: string[] = [];
  answers: Answers;
  isUnreachable = false;
  /** Answers the addresses of files, which are no GraphQL. */
  file: (address: string, body?: unknown) => FileAnswer = () => ({ status: 404 });

  constructor(answers: Answers) {
    this.answers = answers;
    const ask = (address: string, { body }: { body: string }) =>
      address.startsWith('/files/') ? this.answerFile(address, body) : this.answer(body);
    Object.assign(globalThis, { fetch: async (address: string, init: { body: string }) => ask(address, init) });
  }

  private answerFile(address: string, body: unknown): unknown {
    const { status = 200, headers = {}, json } = this.file(address, body);
    const get = (name: string) => headers[name] ?? null;
    return { ok: status < 400, status, headers: { get }, json: () => Promise.resolve(json), blob: () => Promise.resolve(new Blob()) };
  }

  private async answer(body: string): Promise<unknown> {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    this.tried.push({ name, variables });
    if (this.isUnreachable) throw new TypeError('fetch failed');
    const result = await graphql({ schema, source: query, variableValues: variables, rootValue: this.answers, fieldResolver: fillIn });
    this.sent.push({ name, variables });
    for (const error of result.errors ?? []) if (error.extensions['code'] === undefined) this.faults.push(error.message);
    const plain: unknown = JSON.parse(JSON.stringify(result));
    return { status: 200, headers: { get: () => null }, json: () => Promise.resolve(plain) };
  }

  /** The variables of each time an operation was sent. */
  variablesOf(name: string): Record<string, unknown>[] {
    return this.sent.filter((each) => each.name === name).map((each) => each.variables);
  }

  /** The same with those that were lost on the way. */
  attempts(name: string): Record<string, unknown>[] {
    return this.tried.filter((each) => each.name === name).map((each) => each.variables);
  }
}
