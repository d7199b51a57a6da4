import { gzipSync } from 'node:zlib';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Attack } from './attack.js';
import type { Sent } from './door.js';

const VIEWER = '{"query":"{ viewer { id } }"}';
const MUTATION = encodeURIComponent('mutation { signOut { signedOut } }');
const QUERY = encodeURIComponent('{ viewer { id } }');

const sent = (name: string, request: Sent, status: number, code: string | null, says?: string): Attack => ({
  ...{ name, status, code },
  ...(says === undefined ? {} : { says }),
  send: (door, token) => door.send(request, token),
});
const posted = (name: string, headers: OutgoingHttpHeaders, body: string | Buffer, status: number, code: string | null, says?: string) =>
  sent(name, { headers, body }, status, code, says);
const JSON_TYPE = { 'content-type': 'application/json' };
const simple = (type: string, body = VIEWER) =>
  posted(`a simple request of another site as ${type}`, { 'content-type': type }, body, 400, 'BAD_REQUEST');
const foreign = (name: string, origin: string) => posted(name, { ...JSON_TYPE, origin }, VIEWER, 403, 'FOREIGN_ORIGIN');
const page = (name: string, path: string, status: number, code: string | null = null, says?: string) =>
  sent(name, { method: 'GET', path }, status, code, says);

/** Requests that another site could make in somebody's browser, or that are no requests. */
export const httpAttacks: Attack[] = [
  page('a change by GET', `/graphql?query=${MUTATION}`, 400, 'BAD_REQUEST'),
  sent(
    'a change by GET with a header that no simple request has',
    { method: 'GET', path: `/graphql?query=${MUTATION}`, headers: { 'apollo-require-preflight': '1' } },
    405,
    'BAD_REQUEST',
  ),
  page('a question by GET, as an image would ask it', `/graphql?query=${QUERY}`, 400, 'BAD_REQUEST'),
  simple('text/plain'),
  simple('text/plain;application/json'),
  simple('application/x-www-form-urlencoded', `query=${QUERY}`),
  simple('multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${VIEWER}\r\n--x--`),
  simple('application/graphql', '{ viewer { id } }'),
  posted('a request without a type', {}, VIEWER, 400, 'BAD_REQUEST'),
  foreign('a request from another site', 'https://evil.example'),
  foreign('a request from another port of this host', 'http://127.0.0.1:1'),
  foreign('a request from a page without an origin', 'null'),
  foreign('an origin that only begins like ours', 'http://127.0.0.1.evil.example'),
  posted('a body of one megabyte', JSON_TYPE, `{"query":"{ viewer { id } } #${'x'.repeat(1_000_000)}"}`, 413, 'TOO_LARGE'),
  posted(
    'a body that unpacks to fifty megabytes',
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
    gzipSync(Buffer.alloc(50_000_000, ' ')),
    413,
    'TOO_LARGE',
  ),
  posted('a body in a packing that nobody knows', { ...JSON_TYPE, 'content-encoding': 'x' }, VIEWER, 400, 'BAD_REQUEST'),
  posted('a body that is not packed as it says', { ...JSON_TYPE, 'content-encoding': 'gzip' }, VIEWER, 400, 'BAD_REQUEST'),
  posted('a body in letters that nobody knows', { 'content-type': 'application/json; charset=x' }, VIEWER, 400, 'BAD_REQUEST'),
  posted('unfinished JSON', JSON_TYPE, '{', 400, 'BAD_REQUEST'),
  posted('JSON that is a number', JSON_TYPE, '1', 400, 'BAD_REQUEST'),
  posted('JSON that is nothing', JSON_TYPE, 'null', 400, 'BAD_REQUEST'),
  posted('an empty body', JSON_TYPE, '', 400, 'BAD_REQUEST'),
  posted(
    'bytes that are no UTF-8',
    JSON_TYPE,
    Buffer.from([...Buffer.from('{"query":"{ taskForce(code: \\"'), 0xff, 0xfe, 0xc0, 0x80, ...Buffer.from('\\") { id } }"}')]),
    200,
    null,
    '"taskForce":null',
  ),
  posted('brackets nested fifty thousand times', JSON_TYPE, `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400, 'BAD_REQUEST'),
  posted('a batch', JSON_TYPE, `[${VIEWER},${VIEWER}]`, 400, 'BAD_REQUEST'),
  posted('a document that is a number', JSON_TYPE, '{"query":1}', 400, 'BAD_REQUEST'),
  posted('a document that is an object', JSON_TYPE, '{"query":{"a":1}}', 400, 'BAD_REQUEST'),
  posted(
    'an operation called like the prototype',
    JSON_TYPE,
    '{"query":"query A { viewer { id } }","operationName":"__proto__"}',
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ),
  posted('extensions that are a text', JSON_TYPE, '{"query":"{ viewer { id } }","extensions":"x"}', 400, 'BAD_REQUEST'),
  posted(
    'a stored question that nobody stored',
    JSON_TYPE,
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ),
  posted('a session that is none', { ...JSON_TYPE, cookie: `gwaje=${'x'.repeat(43)}` }, VIEWER, 200, null, '"viewer":null'),
  posted('a session full of SQL', { ...JSON_TYPE, cookie: "gwaje=' OR 1=1 --" }, VIEWER, 200, null, '"viewer":null'),
  sent('a method that is not served', { method: 'PUT', headers: JSON_TYPE, body: VIEWER }, 405, 'BAD_REQUEST'),
  sent('TRACE', { method: 'TRACE' }, 400, 'BAD_REQUEST'),
  page('a way out of the folder of assets', '/assets/../../../package.json', 404, 'NOT_FOUND'),
  page('a way out that is written in code', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', 404, 'NOT_FOUND'),
  page('a NUL in an address', '/assets/%00', 400, 'BAD_REQUEST'),
  page('an address that cannot be read', '/assets/%E0%A4%A', 400, 'BAD_REQUEST'),
  page('a report whose address cannot be read', '/files/reports/%E0%A4%A', 400, 'BAD_REQUEST'),
  page('a task whose address cannot be read', '/files/tasks/%FF/T01.pdf', 400, 'BAD_REQUEST'),
  page('a file that is none', '/files/nothing', 404, 'NOT_FOUND'),
  page('a hidden file', '/.git/config', 200, null, '<!doctype html>'),
];
