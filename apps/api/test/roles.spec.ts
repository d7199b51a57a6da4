import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { composition } from '../src/data-source.js';
import { prepareDatabase } from '../src/platform/database/boot.js';
import { startBuiltInPostgres, type BuiltInPostgres } from '../src/platform/database/built-in/built-in-postgres.js';
import { rolesAsText } from '../src/platform/database/roles.js';

/** A server of its own: roles belong to a whole server, and on the others they are there already. */
describe('a database whose user may not create roles', () => {
  let folder: string;
  let server: BuiltInPostgres;
  let url: string;
  const asAdministrator = async (text: string) => {
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gwaje-roles-'));
    chmodSync(folder, 0o755);
    server = await startBuiltInPostgres({ dataDir: folder, explicit: true });
    await asAdministrator(`CREATE ROLE "the office's" LOGIN PASSWORD 'only-for-this-test'`);
    const address = new URL(server.adminUrl);
    address.username = "the office's";
    address.password = 'only-for-this-test';
    url = address.toString();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused in one sentence, and served once its administrator ran what the command prints', async () => {
    await expect(prepareDatabase(url, composition)).rejects.toThrow('let your administrator run');
    await asAdministrator(rolesAsText(url));
    await expect(prepareDatabase(url, composition)).resolves.toBeUndefined();
    // A second time, as after a change of the secret, it changes what has to change and breaks nothing.
    await asAdministrator(rolesAsText(url));
    await expect(prepareDatabase(url, composition)).resolves.toBeUndefined();
  });
});
