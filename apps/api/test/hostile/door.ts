import http from 'node:http';
import type { World } from '../world.js';

export interface Sent {
  method?: string;
  path?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Reply {
  status: number;
  text: string;
  headers: http.IncomingHttpHeaders;
  milliseconds: number;
}

interface Named {
  name: string;
}

/** Every name in the database that has an underscore: none of them is a word of the schema, so each would be a leak. */
const NAMES = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
  UNION SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
  UNION SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION SELECT proname FROM pg_proc WHERE pronamespace = 'app'::regnamespace
  UNION SELECT rolname FROM pg_roles`;

/** Words of a stack, of SQL, or of the database's own errors. */
const INTERNALS =
  /node_modules|\/(?:src|dist)\/|\.[jt]s:\d|\bat (?:async )?[\w.<>]+ \(|QueryFailed|PostgresError|syntax error at|invalid input syntax|violates|duplicate key|permission denied|row-level security|Did you mean|ECONNREFUSED|\bpg\b|typeorm/i;
const SQL = /\b(?:SELECT [\s\S]{1,200} FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/;

/** What a limit on the time of one request is for: something that hangs. It is no measure of speed. */
export const LONGEST_MS = 2000;
const SUSPECT_MS = 500;

/** Sends what no honest client would send, and looks at every answer for what no client should see. */
export class Door {
  sent = 0;
  slowest = { milliseconds: 0, what: '' };

  private constructor(
    private readonly world: World,
    private readonly names: ReadonlySet<string>,
  ) {}

  static async of(world: World): Promise<Door> {
    const rows = await world.sql<Named>(NAMES);
    return new Door(world, new Set(rows.map(({ name }) => name).filter((name) => name.includes('_'))));
  }

  /** A request as it is; `token` signs it in. */
  async send({ method = 'POST', path = '/graphql', headers = {}, body }: Sent, token: string | null = null): Promise<Reply> {
    const { hostname, port } = new URL(this.world.url);
    const cookie = token === null ? {} : { cookie: `gwaje=${token}` };
    const started = performance.now();
    this.sent += 1;
    return new Promise((resolve, reject) => {
      const request = http.request({ hostname, port, method, path, headers: { ...cookie, ...headers }, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers, milliseconds: performance.now() - started });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  post(body: unknown, token: string | null = null, headers: http.OutgoingHttpHeaders = {}): Promise<Reply> {
    const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return this.send({ headers: { 'content-type': 'application/json', ...headers }, body: text }, token);
  }

  /**
   * As `post`, and the time that counts is the server's: a request that seemed slow is sent again by itself, so that waiting
   * behind others is not taken for work.
   */
  async timed(body: unknown, token: string | null, what: string): Promise<Reply> {
    let reply = await this.post(body, token);
    for (let tries = 0; reply.milliseconds > SUSPECT_MS && tries < 2; tries += 1) {
      const again = await this.post(body, token);
      if (again.milliseconds < reply.milliseconds) reply = again;
    }
    this.note(reply, what);
    return reply;
  }

  note({ milliseconds }: Reply, what: string): void {
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, what };
  }

  /** What an answer tells about the inside of the product, beyond the request's own words and the entities of the history. */
  leaks(reply: { text: string }, asked: string): string[] {
    const told = reply.text.replace(/"(?:entity|field)":"\w+"/g, '');
    const names = [...told.matchAll(/[a-z]+(?:_[a-z0-9]+)+/g)].map(([name]) => name).filter((name) => this.names.has(name));
    const words = [INTERNALS, SQL].map((pattern) => pattern.exec(told)?.[0] ?? '').filter((word) => word !== '');
    return [...new Set([...names, ...words])].filter((word) => !asked.includes(word));
  }

  /** Everything that is wrong with an answer, in words; what it says is none of this test's business. */
  faults(reply: Reply, asked: string): string[] {
    const found = this.leaks(reply, asked).map((leak) => `tells of ${leak}`);
    if (reply.status >= 500) found.push(`status ${reply.status}`);
    if (reply.text.includes('"code":"INTERNAL"')) found.push('an incident of ours');
    if (reply.milliseconds > LONGEST_MS) found.push(`${Math.round(reply.milliseconds)} ms`);
    return found;
  }
}
