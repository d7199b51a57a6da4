import { isObjectType, type GraphQLSchema } from 'graphql';
import { GIVEN_HERE } from '../canaries/reading.js';
import { unanswered } from './documents.js';
import type { Surfaces } from './expectations.js';
import { trials } from './mutations.js';
import { askings, inner } from './read.js';
import type { Stage } from './stage/stage.js';

const SUBSCRIPTIONS = ['taskForceChanged'];
const ROOTS = ['Query', 'Mutation', 'Subscription'];

function fieldsOf(schema: GraphQLSchema, isWanted: (type: string) => boolean): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || !isWanted(type.name)) return [];
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  });
}

const namesIn = (way: string, given: string) => [...given.matchAll(/[(,]\s*(\w+):/g)].map(([, name]) => `${way}.${name ?? ''}`);

/** Arguments of a question that nobody gives: what a filter or an order lets through is seen only by whoever asks with it. */
function ungiven(schema: GraphQLSchema, stage: Stage): string[] {
  const given = [
    ...Object.entries(askings(stage)).flatMap(([name, asked]) => asked.flatMap((one) => namesIn(`Query.${name}`, one.arguments))),
    ...Object.entries(inner(stage, 'now')).flatMap(([way, one]) => namesIn(way, one)),
    ...SUBSCRIPTIONS.map((name) => `Subscription.${name}.code`),
    ...GIVEN_HERE,
  ];
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Mutation'
      ? Object.values(type.getFields()).flatMap((field) => field.args.map((argument) => `${type.name}.${field.name}.${argument.name}`))
      : [],
  );
  return all.filter((name) => !given.includes(name));
}

/** What the schema has and nobody wrote a row or a way to try it for; and rows for what is no more. */
export function leftOut(schema: GraphQLSchema, surfaces: Surfaces, stage: Stage): string[] {
  const told = [
    ...Object.keys(askings(stage)).map((name) => `Query.${name}`),
    ...Object.keys(trials(stage)).map((name) => `Mutation.${name}`),
    ...SUBSCRIPTIONS.map((name) => `Subscription.${name}`),
    ...surfaces.fields,
  ];
  const there = [...fieldsOf(schema, (type) => ROOTS.includes(type)), ...fieldsOf(schema, (type) => !ROOTS.includes(type))];
  const differing = [...told.filter((name) => !there.includes(name)), ...there.filter((name) => !told.includes(name))];
  return [...differing, ...unanswered(schema, inner(stage)), ...ungiven(schema, stage)].toSorted();
}
