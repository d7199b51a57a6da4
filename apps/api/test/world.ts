import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { composition } from '../src/data-source.js';
import { Clock } from '../src/platform/clock/clock.js';
import { SystemCommands } from '../src/platform/command/system-commands.js';
import { setUpHttp } from '../src/platform/http/http.js';
import type { ScanProgram } from '../src/platform/files/file-settings.js';
import type { TrafficLimits } from '../src/platform/traffic/traffic.js';
import { Actors } from './actors.js';
import { Asking } from './asking.js';
import { Builders, type LoadedPlan } from './builders.js';
import { cloneDatabase, setting, type TestDatabase } from './database.js';

/** A test is one address that asks thousands of things a minute. */
const UNLIMITED: TrafficLimits = {
  ...{ trustedProxies: 0, requestsPerAddress: 0, requestsPerSession: 0, socketsPerAddress: 0, socketsPerSession: 0 },
};

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, never> | null;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/** A whole running product over a database of its own, with people in it. */
export class World {
  private readonly asking = new Asking();

  private constructor(
    private readonly database: TestDatabase,
    private readonly app: NestExpressApplication,
    private readonly admin: pg.Pool,
    readonly system: SystemCommands,
    readonly clock: { now: () => Date },
    readonly url: string,
    readonly build: Builders,
    readonly actors: Actors,
    /** Where this world keeps its files. */
    readonly folder: string,
  ) {}

  /** `plan`: with both plans and the demonstration's accounts loaded; otherwise empty. `traffic`: limits, otherwise none. `scan`: the operator's program, otherwise none. `prepare`: what a test puts in place of a part. */
  static async create({
    plan = false,
    traffic = UNLIMITED,
    scan = null as ScanProgram | null,
    prepare = (builder: TestingModuleBuilder) => builder,
  } = {}): Promise<World> {
    const database = await (plan ? cloneDatabase(setting('GWAJE_TEST_PLAN_TEMPLATE')) : cloneDatabase());
    const clock = { now: () => new Date() };
    const folder = mkdtempSync(join(tmpdir(), 'gwaje-files-'));
    const builder = Test.createTestingModule({ imports: [AppModule.forRoot(database.adminUrl, traffic, { folder, scan })] })
      .overrideProvider(Clock)
      .useValue({ now: () => clock.now() });
    const moduleRef = await prepare(builder).compile();
    const app = moduleRef.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'warn'] });
    setUpHttp(app);
    await app.listen(0, '127.0.0.1');
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    admin.on('error', () => undefined);
    const system = await SystemCommands.open(database.adminUrl, composition.entities);
    const build = new Builders(system, plan ? await loadedPlan(admin) : null);
    return new World(database, app, admin, system, clock, await app.getUrl(), build, new Actors(admin, build), folder);
  }

  get adminUrl(): string {
    return this.database.adminUrl;
  }

  /** The same world, asked at another address. */
  at(url: string): World {
    return Object.create(this, { url: { value: url } }) as World;
  }

  /** The same application's injector, for tests of a service that no mutation reaches. */
  get<Type>(token: abstract new (...args: never[]) => Type): Type {
    return this.app.get(token);
  }

  /** Straight to the database, past every wall: to look at what was written, or to tamper with it. */
  async sql<Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(text, parameters)).rows;
  }

  async graphql(token: string | null, query: string, variables: object = {}): Promise<Answer> {
    const cookie: Record<string, string> = token === null ? {} : { cookie: `gwaje=${token}` };
    const { status, headers, body } = await this.asking.post(`${this.url}/graphql`, cookie, JSON.stringify({ query, variables }));
    const { data, errors } = body as { data?: Record<string, never>; errors?: Answer['errors'] };
    return { status, headers, data: data ?? null, errors: errors ?? [] };
  }

  key(): string {
    return randomUUID();
  }

  async close(): Promise<void> {
    this.asking.close();
    await this.app.close();
    await this.system.close();
    await this.admin.end();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function loadedPlan(admin: pg.Pool): Promise<LoadedPlan> {
  const { rows } = await admin.query<LoadedPlan>(
    `SELECT f.id AS "taskForceId", (SELECT json_object_agg(m.code, m.id) FROM ministry m) AS ministries FROM task_force f WHERE f.code = 'DSCR-TF'`,
  );
  if (rows[0] === undefined) throw new Error('The template holds no plan');
  return rows[0];
}
