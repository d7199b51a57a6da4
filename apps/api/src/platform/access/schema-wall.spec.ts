import { buildSchema } from 'graphql';
import { checkMutationInputs } from '../command/mutation-inputs.js';
import { raiseSchemaWall } from './schema-wall.js';

const DIRECTIVES = 'directive @access(rule: String!) on FIELD_DEFINITION directive @visible(rule: String!) on OBJECT';
const schemaOf = (sdl: string) => buildSchema(`${DIRECTIVES} ${sdl}`);

describe('the schema wall', () => {
  it('lets a schema stand in which everything has its rule', () => {
    expect(() =>
      raiseSchemaWall(schemaOf('type Query { a: A @access(rule: "signedIn") } type A @visible(rule: "value") { b: Int }')),
    ).not.toThrow();
  });

  it('stops the server for a root field without a rule', () => {
    expect(() => raiseSchemaWall(schemaOf('type Query { allReports: Int }'))).toThrow('No access rule for: Query.allReports');
  });

  it('stops the server for an object type without a rule, and for a rule that nobody wrote', () => {
    const sdl = 'type Query { a: A @access(rule: "public") b: Int @access(rule: "nobodyWroteIt") } type A { c: Int }';
    expect(() => raiseSchemaWall(schemaOf(sdl))).toThrow('No access rule for: Query.b, A');
  });

  it('stops the server for a union or an interface, whose objects it would not see', () => {
    const sdl =
      'type Query { a: Int @access(rule: "public") } union U = A type A @visible(rule: "value") { b: Int } interface I { c: Int }';
    expect(() => raiseSchemaWall(schemaOf(sdl))).toThrow(/U \(unions.*I \(unions/);
  });

  it('stops the server for a mutation that a retry could double or that could overwrite what nobody saw', () => {
    const sdl = `type Query { a: Int @access(rule: "public") } input X { reason: String }
      type Mutation { thingChange(id: ID!, input: X!): Int @access(rule: "coordinator") }`;
    expect(() => checkMutationInputs(schemaOf(sdl))).toThrow(
      'thingChange takes no idempotencyKey: ID!; thingChange takes no expectedVersion: Int!',
    );
  });
});
