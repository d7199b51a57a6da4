import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

type Kind = 'query' | 'mutation';
type Given = GraphQLArgument | GraphQLInputField;

/** One text that a client can send: `milestoneReschedule.input.reason`. */
export interface TextPlace {
  kind: Kind;
  path: string;
  /** The whole request, with `text` in this place and something real in every other one. */
  with: (text: string) => { query: string; variables: Record<string, unknown> };
}

/** What stands in the places that are not attacked, by the name of the field. */
export type Fill = (name: string, type: string) => unknown;

const isText = (type: GraphQLInputType) => ['String', 'ID'].includes(getNamedType(type).name);

/** The steps from an argument down to each text in it; `[]` is the first item of a list. */
function pathsIn({ name, type }: Given): string[][] {
  const named = getNamedType(type);
  if (isText(type)) return [[name]];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => pathsIn(field).map((rest) => [name, ...rest]));
}

function valueAt({ name, type }: Given, path: readonly string[], text: string, fill: Fill): unknown {
  const [, ...rest] = path[0] === name ? path : [];
  const isHere = path[0] === name && rest.length === 0;
  const named = getNamedType(type);
  const inner = isInputObjectType(named)
    ? Object.fromEntries(
        Object.values(named.getFields())
          .filter((field) => isNonNullType(field.type) || field.name === rest[0])
          .map((field) => [field.name, valueAt(field, field.name === rest[0] ? rest : [], text, fill)]),
      )
    : isHere
      ? text
      : fill(name, named.name);
  return isListType(getNullableType(type)) ? [inner] : inner;
}

/** Every text in every argument of every root field, and of the fields below a task force. */
export function textPlaces(schema: GraphQLSchema, fill: Fill): TextPlace[] {
  const roots = [
    { kind: 'query' as const, type: schema.getQueryType() },
    { kind: 'mutation' as const, type: schema.getMutationType() },
  ];
  return roots.flatMap(({ kind, type }) =>
    Object.values(type?.getFields() ?? {}).flatMap(({ name, args, type: target }) =>
      args.flatMap((argument) =>
        pathsIn(argument).map((path): TextPlace => {
          const below = isObjectType(getNamedType(target)) ? ' { __typename }' : '';
          const declared = args.filter((one) => isNonNullType(one.type) || one === argument);
          const query = `${kind} (${declared.map((one) => `$${one.name}: ${one.type.toString()}`).join(', ')}) { ${name}(${declared
            .map((one) => `${one.name}: $${one.name}`)
            .join(', ')})${below} }`;
          const build = (text: string) =>
            Object.fromEntries(declared.map((one) => [one.name, valueAt(one, one === argument ? path : [], text, fill)]));
          return { kind, path: [name, ...path].join('.'), with: (text) => ({ query, variables: build(text) }) };
        }),
      ),
    ),
  );
}

/** Texts of fields that are no root: given by hand, with the way that leads to them. */
export function nestedPlaces(ways: Record<string, string>): TextPlace[] {
  return Object.entries(ways).map(([path, way]) => ({
    kind: 'query',
    path,
    with: (text) => ({ query: `query ($text: String!) { ${way} }`, variables: { text } }),
  }));
}

/** The paths of all texts in arguments of fields that are no root, for the check that none is forgotten. */
export function nestedPaths(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !roots.includes(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap(({ name, args }) =>
          args.flatMap((argument) => pathsIn(argument).map((path) => [type.name, name, ...path].join('.'))),
        )
      : [],
  );
}
