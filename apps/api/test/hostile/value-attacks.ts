import type { Attack } from './attack.js';

const QUERY = 'query ($code: String!) { taskForce(code: $code) { id } }';
const RESCHEDULE =
  'mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) { userErrors { code } } }';
const HISTORY = 'query ($first: Int) { taskForce(code: "DSCR-TF") { tasks { history(first: $first) { entries { command } } } } }';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Written by hand and not by JSON.stringify, which would drop what makes them hostile. */
const raw = (name: string, variables: string, code: string | null, status = 200, query = QUERY, says = '"taskForce":null'): Attack => ({
  ...{ name, status, code, says },
  send: (door, token) => door.post(`{"query":${JSON.stringify(query)},"variables":${variables}}`, token),
});
const first = (name: string, value: string): Attack => raw(name, `{"first":${value}}`, 'BAD_USER_INPUT', 400, HISTORY);
const id = (name: string, value: string, code = 'NOT_FOUND'): Attack =>
  raw(
    name,
    `{"id":${JSON.stringify(value)},"input":{"idempotencyKey":"k-${name.length}","expectedVersion":1,"reason":"why not"}}`,
    code,
    200,
    RESCHEDULE,
  );

/** Values that are no values, or more than a value. */
export const valueAttacks: Attack[] = [
  raw('a NUL in a code', '{"code":"DSCR\\u0000TF"}', 'BAD_INPUT'),
  raw('half of a character in a code', '{"code":"\\ud800"}', null),
  raw('a code of fifty thousand letters', `{"code":"${'x'.repeat(50_000)}"}`, null),
  raw('a number for a code', '{"code":1}', 'BAD_USER_INPUT', 400),
  raw('a list for a code', '{"code":["DSCR-TF"]}', 'BAD_USER_INPUT', 400),
  raw('an operator of another database for a code', '{"code":{"$ne":null}}', 'BAD_USER_INPUT', 400),
  raw('no code at all', '{}', 'BAD_USER_INPUT', 400),
  raw('the prototype among the variables', '{"__proto__":{"code":"DSCR-TF","role":"ADMINISTRATOR"},"code":"none"}', null),
  raw('a constructor among the variables', '{"constructor":{"prototype":{"role":"ADMINISTRATOR"}},"code":"none"}', null),
  raw('the same variable twice', '{"code":"DSCR-TF","code":"none"}', null),
  raw('variables nested a thousand times', `{"code":"none","more":${nested(1000)}}`, null),
  raw('variables nested ten thousand times', `{"code":"none","more":${nested(10_000)}}`, null),
  raw('variables that are a list', '["DSCR-TF"]', 'BAD_REQUEST', 400),
  raw('variables that are a text', '"DSCR-TF"', 'BAD_REQUEST', 400),
  raw(
    'the prototype inside an input',
    '{"id":"x","input":{"__proto__":{"expectedVersion":1},"idempotencyKey":"k","reason":"why not"}}',
    'BAD_USER_INPUT',
    400,
    RESCHEDULE,
  ),
  first('a number beyond 32 bits', '2147483648'),
  first('a number beyond 64 bits', '-9223372036854775809'),
  first('a number beyond all bounds', '1e400'),
  first('half a number', '1.5'),
  first('a number as a text', '"50"'),
  raw('a million entries', '{"first":1000000}', 'BAD_INPUT', 200, HISTORY),
  raw('less than no entries', '{"first":-1}', 'BAD_INPUT', 200, HISTORY),
  id('an id that is none', 'x'),
  id('an id of an injector', "' OR '1'='1"),
  id('an id with a NUL', 'a\0b', 'BAD_INPUT'),
  id('an id of ten thousand letters', 'a'.repeat(10_000)),
  id('an id in braces', '{00000000-0000-0000-0000-000000000000}'),
];
