import fc, { type GeneratorValue } from 'fast-check';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { printedSchema } from '../../src/platform/graphql/printed-schema.js';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, WRONG_KINDS } from './hostile-values.js';

export interface MadeRequest {
  field: string;
  isMutation: boolean;
  query: string;
  variables: Record<string, unknown>;
}

/** What is really there: without it every request would end at "no such record". */
export interface Real {
  ids: string[];
  codes: string[];
}

const DEEPEST = 4;
const WIDEST = 4;

/** Documents made from the schema alone, each of one root field: a field of tomorrow is in here without anybody's doing. */
export class RequestMaker {
  readonly schema: GraphQLSchema = buildSchema(printedSchema());

  constructor(private readonly real: Real) {}

  *make(seed: number, count: number): Generator<MadeRequest> {
    for (const draw of fc.sample(fc.gen(), { seed, numRuns: count })) yield new Maker(this.schema, this.real, draw).request();
  }
}

class Maker {
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly real: Real,
    private readonly draw: GeneratorValue,
  ) {}

  request(): MadeRequest {
    const isMutation = this.happens(45);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    if (!root) throw new Error('The schema has no root');
    const field = this.one(Object.values(root.getFields()));
    const selection = this.field(field, DEEPEST);
    const declared = this.declared.length === 0 ? '' : ` (${this.declared.join(', ')})`;
    const query = `${isMutation ? 'mutation' : 'query'}${declared} { ${selection} }`;
    return { field: field.name, isMutation, query, variables: this.variables };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter(({ type }) => isNonNullType(type) || this.happens(60));
    const inputs = given.map(({ name, type }) => `${name}: $${this.variable(type)}`);
    const target = getNamedType(field.type);
    const below = isObjectType(target) ? ` { ${this.selection(target, depth - 1)} }` : '';
    return `${field.name}${inputs.length === 0 ? '' : `(${inputs.join(', ')})`}${below}`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    // Numbers and not the fields themselves: fast-check compares what it is given, and a schema has no end.
    const places = fields.map((_, n) => n);
    const chosen = this.draw(fc.shuffledSubarray<number>, places, { maxLength: Math.min(WIDEST, fields.length) });
    return ['__typename', ...chosen.flatMap((n) => fields[n] ?? []).map((field) => this.field(field, depth))].join(' ');
  }

  private variable(type: GraphQLInputType): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type.toString()}`);
    this.variables[name] = this.value(type);
    return name;
  }

  private value(type: GraphQLInputType): unknown {
    if (this.happens(4)) return this.one(WRONG_KINDS);
    if (!isNonNullType(type) && this.happens(25)) return null;
    const inner = getNullableType(type);
    if (isListType(inner)) return this.times(3).map(() => this.value(inner.ofType));
    if (isEnumType(inner)) return this.happens(97) ? this.one(inner.getValues()).name : 'NOBODY_KNOWS_THIS';
    if (!isInputObjectType(inner)) return this.scalar(inner.name);
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || this.happens(70));
    return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type)]));
  }

  private scalar(name: string): unknown {
    switch (name) {
      case 'Int':
      case 'Float':
      case 'Won':
        return this.happens(70) ? this.draw(fc.nat, { max: 5 }) : this.one(HOSTILE_NUMBERS);
      case 'Boolean':
        return this.draw(fc.boolean);
      case 'Date':
        return this.happens(80) ? this.one(['2024-11-06', '2025-06-30', '2026-03-31', '2199-12-31']) : this.one(HOSTILE_TEXTS);
      case 'DateTime':
        return this.happens(80)
          ? this.one(['2024-12-15T00:00:00Z', '2026-01-01T00:00:00+09:00', '1999-01-01T00:00Z'])
          : this.one(HOSTILE_TEXTS);
      case 'ID':
        return this.happens(80) ? this.one(this.real.ids) : this.one(HOSTILE_TEXTS);
      default:
        return this.happens(50)
          ? this.one(this.real.codes)
          : this.happens(60)
            ? this.one(HOSTILE_TEXTS)
            : this.draw(fc.string, { unit: 'binary' });
    }
  }

  private one<Value>(values: readonly Value[]): Value {
    return values[this.draw(fc.nat, { max: values.length - 1 })] as Value;
  }

  private times(most: number): number[] {
    return Array.from({ length: this.draw(fc.nat, { max: most }) }, (_, n) => n);
  }

  private happens(percent: number): boolean {
    return this.draw(fc.nat, { max: 99 }) < percent;
  }
}
