import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** One field that leads to objects, and what is asked of them. */
export interface Branch {
  /** `Parent.field`: the way by which the objects are reached. */
  way: string;
  field: string;
  type: string;
  isList: boolean;
  leaves: string[];
  /** Those of the leaves that are a text in two languages. */
  texts: string[];
  branches: Branch[];
}

/** Values for arguments without which a field cannot be asked, by `Type.field`. */
export type Arguments = Readonly<Record<string, string>>;

const TEXT = 'LocalizedText';
/** A text in two languages is a value: it is asked for wherever its owner is. */
const isText = (type: GraphQLOutputType) => getNamedType(type).name === TEXT;
const isLeaf = (type: GraphQLOutputType) => !isObjectType(getNamedType(type)) || isText(type);
const needsArguments = (field: Field) => field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Lists of some of what another list shows in full: the type's own ways go on from that one. */
const OF_SOME = new Set(['TaskForce.judgedRatingsAsked']);

/**
 * From one root field everything that can be reached: every way into every type, and all that the type says by itself. A
 * record's own ways go on from the place where its type is first met, so that circles end and no way is left out.
 */
export function everythingUnder(schema: GraphQLSchema, parent: GraphQLObjectType, field: Field, leftToOthers: readonly string[]): Branch {
  const expanded = new Set(leftToOthers);
  const root = branchOf(parent, field);
  let level = [root];
  while (level.length > 0) {
    const next: Branch[] = [];
    // A list shows more records than a single object: where both lead to a type, the list is looked at in full.
    for (const branch of level.toSorted((a, b) => Number(b.isList) - Number(a.isList))) {
      const type = schema.getType(branch.type);
      if (!isObjectType(type) || expanded.has(branch.type) || OF_SOME.has(branch.way)) continue;
      // What has no id is a part of its owner, and said in full with each of them.
      if ('id' in type.getFields()) expanded.add(branch.type);
      for (const inner of Object.values(type.getFields())) {
        if (isLeaf(inner.type)) continue;
        const found = branchOf(type, inner);
        branch.branches.push(found);
        next.push(found);
      }
    }
    level = next;
  }
  prune(root);
  return root;
}

function branchOf(parent: GraphQLObjectType, field: Field): Branch {
  const type = getNamedType(field.type);
  const inner = isObjectType(type) ? Object.values(type.getFields()).filter((found) => isLeaf(found.type)) : [];
  const [leaves, texts] = [inner, inner.filter((found) => isText(found.type))].map((fields) => fields.map(({ name }) => name));
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return {
    way: `${parent.name}.${field.name}`,
    field: field.name,
    type: type.name,
    isList: list,
    leaves: leaves ?? [],
    texts: texts ?? [],
    branches: [],
  };
}

/** A type that says nothing by itself and whose ways are shown elsewhere cannot be asked for. */
function prune(branch: Branch): void {
  branch.branches.forEach(prune);
  branch.branches = branch.branches.filter(({ leaves, branches }) => leaves.length + branches.length > 0);
}

/** The ways that a field needs arguments for, and nobody said which. */
export function unanswered(schema: GraphQLSchema, given: Arguments): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return types
    .filter((type) => !roots.has(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(needsArguments)
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((way) => !(way in given));
}

const MOST_WORDS = 1500;
const words = ({ leaves, texts, branches }: Branch): number =>
  9 + leaves.length + 4 * texts.length + branches.reduce((sum, branch) => sum + words(branch), 0);

/** Refused as a whole to some who may see what stands beside it. */
const ALONE = new Set(['TaskForce.dashboard']);

/** Cut into pieces that stay within the limits of a request; each keeps the way from the root. */
export function pieces(root: Branch): Branch[] {
  if (words(root) <= MOST_WORDS && !root.branches.some(({ way }) => ALONE.has(way))) return [root];
  const parts: Branch[] = [{ ...root, branches: [] }];
  for (const branch of root.branches.flatMap((inner) => pieces(inner))) {
    const last = parts.at(-1);
    const fits =
      last !== undefined && words(last) + words(branch) <= MOST_WORDS && !last.branches.some(({ field }) => field === branch.field);
    if (fits && !ALONE.has(branch.way) && !last.branches.some(({ way }) => ALONE.has(way))) last.branches.push(branch);
    else parts.push({ ...root, leaves: root.leaves.filter((name) => name === 'id'), texts: [], branches: [branch] });
  }
  return parts;
}

export function selection({ leaves, texts, branches }: Branch, given: Arguments): string {
  const inner = branches.map((part) => `${part.field}${given[part.way] ?? ''} ${selection(part, given)}`);
  const values = leaves.map((name) => (texts.includes(name) ? `${name} { ko en }` : name));
  return `{ ${[...values, ...inner].join(' ')} }`;
}
