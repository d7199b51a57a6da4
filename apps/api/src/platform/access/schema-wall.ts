import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Forbidden, NotSignedIn } from '../errors/access-error.js';
import { accessRule, visibleRule, type AccessRule, type VisibleRule } from './rules.js';
import type { Viewer } from './viewer.js';

interface WallContext {
  viewer: Viewer | null;
}
type Field = GraphQLField<unknown, WallContext>;

/**
 * Walks the schema once at boot and stops the server when a root field or an object type has no rule. Then every root
 * field asks its rule first, and every returned object is checked, whatever path reached it. Nest's guards are not used:
 * they skip field resolvers.
 */
export function raiseSchemaWall(schema: GraphQLSchema): GraphQLSchema {
  const missing: string[] = [];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) missing.push(`${type.name} (unions and interfaces are not checked: use object types)`);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isRoot = roots.includes(type);
    if (!isRoot && ruleOfType(type) === undefined) missing.push(type.name);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const gate = isRoot ? ruleOfField(field) : undefined;
      if (isRoot && gate === undefined) missing.push(`${type.name}.${field.name}`);
      if (gate !== undefined) guardEntry(field, gate);
      const target = getNamedType(field.type);
      if (isObjectType(target)) guardObjects(field, ruleOfType(target) ?? (() => false));
    }
  }
  if (missing.length > 0) throw new Error(`No access rule for: ${missing.join(', ')}`);
  return schema;
}

function nameInDirective(directives: readonly ConstDirectiveNode[] | undefined, directive: string): string | undefined {
  const value = directives?.find((node) => node.name.value === directive)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function ruleOfType(type: GraphQLObjectType): VisibleRule | undefined {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const name = nodes.map((node) => nameInDirective(node?.directives, 'visible')).find((found) => found !== undefined);
  return name === undefined ? undefined : visibleRule(name);
}

function ruleOfField(field: Field): AccessRule | undefined {
  const name = nameInDirective(field.astNode?.directives, 'access');
  return name === undefined ? undefined : accessRule(name);
}

function assertMayEnter(gate: AccessRule, viewer: Viewer | null): void {
  if (gate(viewer)) return;
  throw viewer === null ? new NotSignedIn() : new Forbidden();
}

function guardEntry(field: Field, gate: AccessRule): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const { subscribe } = field;
  // For a subscription `resolve` runs at each event with that event's viewer, so a right lost meanwhile counts.
  field.resolve = (source, args, context, info) => {
    assertMayEnter(gate, context.viewer);
    return resolve(source, args, context, info);
  };
  if (subscribe !== undefined)
    field.subscribe = (source, args, context, info) => {
      assertMayEnter(gate, context.viewer);
      return subscribe(source, args, context, info);
    };
}

function guardObjects(field: Field, rule: VisibleRule): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const answer: unknown = resolve(source, args, context, info);
    // Synchronous answers stay synchronous: a promise for each of ten thousand values would be felt.
    return answer instanceof Promise
      ? answer.then((value: unknown) => seen(value, rule, context.viewer))
      : seen(answer, rule, context.viewer);
  };
}

function seen(answer: unknown, rule: VisibleRule, viewer: Viewer | null): unknown {
  // Nest hands a refusal on as a value, and GraphQL throws it: it is no object to be hidden.
  if (answer === null || answer === undefined || answer instanceof Error) return answer;
  if (Array.isArray(answer)) return answer.filter((item: unknown) => typeof item === 'object' && item !== null && rule(viewer, item));
  return typeof answer === 'object' && rule(viewer, answer) ? answer : null;
}
