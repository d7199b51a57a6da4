import type { Attack } from './attack.js';

const repeat = (times: number, text: (n: number) => string, glue = ' ') => Array.from({ length: times }, (_, n) => text(n)).join(glue);
const document = (name: string, query: string, code: string, status = 400): Attack => ({
  name,
  status,
  code,
  send: (door, token) => door.post({ query }, token),
});

const DEEP = `{ taskForces { ${'areas { tasks { area { '.repeat(6)} id ${'} } }'.repeat(6)} } }`;
/** Each fragment spreads the one before twice: thirty lines mean a thousand million fields. */
const BOMB = `{ taskForces { ...F30 } } fragment F0 on TaskForce { code } ${repeat(30, (n) => `fragment F${n + 1} on TaskForce { ...F${n} ...F${n} }`)}`;
const WIDE = `{ taskForces { areas { ${repeat(14, (n) => `a${n}: tasks { milestones { id code title { ko en } } measures { id code text { ko en } } }`)} } } }`;

/** Documents that are too much, turn in circles, or ask what the schema is. */
export const documentAttacks: Attack[] = [
  document('a document eighteen levels deep', DEEP, 'GRAPHQL_VALIDATION_FAILED'),
  document(
    'depth hidden in fragments',
    `{ taskForces { ...A } } fragment A on TaskForce { areas { tasks { ...B } } } fragment B on Task { area { tasks { ...C } } }
     fragment C on Task { area { tasks { area { tasks { area { tasks { area { tasks { id } } } } } } } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document(
    'depth hidden in inline fragments',
    DEEP.replaceAll('areas {', '... on TaskForce { areas {').replaceAll('} } }', '} } } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document('forty aliases of one field', `{ ${repeat(40, (n) => `a${n}: viewer { id }`)} }`, 'GRAPHQL_VALIDATION_FAILED'),
  document(
    'aliases spread over fragments',
    `{ ${repeat(8, (n) => `...F${n}`)} } ${repeat(8, (n) => `fragment F${n} on Query { ${repeat(5, (m) => `a${n}${m}: setup { needsAdministrator }`)} }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document(
    'a hundred tries to sign in in one document',
    `mutation { ${repeat(15, (n) => `a${n}: signIn(input: { email: "a@b", password: "${n}" }) { userErrors { code } }`)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document(
    'two tries to sign in by one fragment',
    'mutation { ...S b: signIn(input: {email: "a", password: "b"}) { viewer { id } } } fragment S on Mutation { a: signIn(input: {email: "a", password: "c"}) { viewer { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document('thirty directives on a field', `{ viewer { id ${'@skip(if: false) '.repeat(30)} } }`, 'GRAPHQL_VALIDATION_FAILED'),
  document('directives that nobody knows', `{ viewer { id ${'@a @b @c '.repeat(4)} } }`, 'GRAPHQL_VALIDATION_FAILED'),
  document('a directive of the schema itself', '{ viewer @access(rule: "public") { id } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a fragment that is its own part', '{ viewer { ...A } } fragment A on Viewer { ...A }', 'GRAPHQL_VALIDATION_FAILED'),
  document(
    'two fragments in a circle',
    '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document('fragments that double thirty times', BOMB, 'GRAPHQL_VALIDATION_FAILED'),
  document('the same field two thousand times', `{ ${'viewer { id } '.repeat(2000)} }`, 'GRAPHQL_PARSE_FAILED'),
  {
    name: 'the whole plan fourteen times',
    status: 200,
    code: null,
    says: '"milestones"',
    send: (door, token) => door.post({ query: WIDE }, token),
  },
  document('the schema', '{ __schema { types { name fields { name } } } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a type of the schema', '{ __type(name: "Account") { fields { name } } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a field that is nearly right', '{ viewers { id } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a field of an object that is nearly right', '{ viewer { emails } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('an argument that is nearly right', '{ taskForce(cod: "DSCR-TF") { id } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a type that is nearly right', '{ viewer { ... on Viewe { id } } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('a type of a variable that is nearly right', 'query ($i: SignInInpu!) { viewer { id } }', 'GRAPHQL_VALIDATION_FAILED'),
  document(
    'an input field that is nearly right',
    'mutation { signIn(input: { emial: "a", password: "b" }) { viewer { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  document('an object without a selection', '{ viewer }', 'GRAPHQL_VALIDATION_FAILED'),
  document('the prototype as a field', '{ __proto__ { id } constructor { id } hasOwnProperty }', 'GRAPHQL_VALIDATION_FAILED'),
  document('the same argument twice', '{ taskForce(code: "DSCR-TF", code: "DSCR-DEMO") { id } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('two operations without a choice', 'query A { viewer { id } } query B { viewer { id } }', 'OPERATION_RESOLUTION_FAILURE'),
  document('a subscription over HTTP', 'subscription { taskForceChanged(code: "DSCR-TF") { revision } }', 'GRAPHQL_VALIDATION_FAILED'),
  document('an empty document', '', 'BAD_REQUEST'),
  document('an unfinished document', '{ viewer { ', 'GRAPHQL_PARSE_FAILED'),
  document('a block string without end', '{ taskForce(code: """x', 'GRAPHQL_PARSE_FAILED'),
  document('a NUL in the document', '{ viewer { id\0 } }', 'GRAPHQL_PARSE_FAILED'),
  document('half of a character in the document', '{ taskForce(code: "\\uD800") { id } }', 'GRAPHQL_PARSE_FAILED'),
  document('a type definition instead of a question', 'type Query { a: Int }', 'GRAPHQL_VALIDATION_FAILED'),
  document('ten thousand brackets', '{'.repeat(10_000), 'GRAPHQL_PARSE_FAILED'),
  document(
    'a list nested nine hundred times',
    `{ taskForce(code: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
];
