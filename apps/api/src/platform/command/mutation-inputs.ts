import { getNamedType, isInputObjectType, isNonNullType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** They change a session or a person's own screen, no record: repeating them does no harm. */
const SESSION_MUTATIONS = new Set(['signIn', 'signOut', 'sessionExtend', 'taskForceChoose', 'firstAdministratorCreate']);

/** Stops the server when a mutation could be doubled by a retry, or could overwrite what its sender has not seen. */
export function checkMutationInputs(schema: GraphQLSchema): GraphQLSchema {
  const faults: string[] = [];
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (SESSION_MUTATIONS.has(field.name)) continue;
    if (!requires(field, 'idempotencyKey')) faults.push(`${field.name} takes no idempotencyKey: ID!`);
    if (field.args.some(({ name }) => name === 'id') && !requires(field, 'expectedVersion'))
      faults.push(`${field.name} takes no expectedVersion: Int!`);
  }
  if (faults.length > 0) throw new Error(`Mutations without protection: ${faults.join('; ')}`);
  return schema;
}

function requires(field: GraphQLField<unknown, unknown>, name: string): boolean {
  const input = field.args.find((argument) => argument.name === 'input');
  const type = input === undefined ? undefined : getNamedType(input.type);
  if (!isInputObjectType(type)) return false;
  const inner = type.getFields()[name];
  return inner !== undefined && isNonNullType(inner.type);
}
