import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { platformSettings, type Config } from './platform/config/config.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';
import { startDatabase, type DatabaseServer } from './platform/database/database-server.js';

type Say = (line: string) => void;

/** The rest of the product: read while the database starts, which is another process. */
async function loadProduct() {
  const [{ NestFactory }, { AppModule }, { composition }, { prepareDatabase }, { setUpHttp }, { seed }] = await Promise.all([
    import('@nestjs/core'),
    import('./app.module.js'),
    import('./data-source.js'),
    import('./platform/database/boot.js'),
    import('./platform/http/http.js'),
    import('./seed/seed.js'),
  ]);
  return { NestFactory, AppModule, composition, prepareDatabase, setUpHttp, seed };
}

type Product = Awaited<ReturnType<typeof loadProduct>>;

/** The whole product. Whatever was started is stopped again when a later step fails. */
export async function startServer(config: Config, say: Say): Promise<() => Promise<void>> {
  await assertPortIsFree(config);
  const loading = loadProduct();
  loading.catch(() => undefined);
  const database = await startDatabase(config, say);
  try {
    const product = await loading;
    const { adminUrl } = database;
    const { entities } = product.composition;
    await product.prepareDatabase(adminUrl, product.composition);
    const password = config.demonstration ? (config.demoPassword ?? keptPassword(database.dataDir)) : null;
    // The schema is built while the database is asked what is missing; nobody is answered before both are done.
    const [app] = await Promise.all([createApp(product, config, database), product.seed({ adminUrl, entities, demoPassword: password })]);
    await listen(app, config);
    await introduce(config, app, password, say);
    return async () => {
      await app.close();
      await database.stop();
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Asked before anything is started or written. */
async function assertPortIsFree({ port, host }: Config): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw portRefused(port, error);
  } finally {
    probe.close();
  }
}

function portRefused(port: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return new StartRefused(`Port ${String(port)} is taken by another program: set PORT to a free one.`);
  if (code === 'EACCES') return new StartRefused(`Port ${String(port)} is not open to this user: set PORT to one above 1023.`);
  return error;
}

async function createApp(
  { NestFactory, AppModule, setUpHttp }: Product,
  config: Config,
  { adminUrl, dataDir }: DatabaseServer,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(adminUrl, platformSettings(config, dataDir)), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.set('trust proxy', config.traffic.trustedProxies);
  setUpHttp(app);
  return app.init();
}

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw portRefused(port, error);
  }
}

/** The same demonstration password at each start, readable by whoever runs the server and by nobody else. */
function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'demo.password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(12).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function introduce(config: Config, app: NestExpressApplication, password: string | null, say: Say): Promise<void> {
  if (password === null) {
    const { FirstAdministratorSetup } = await import('./modules/account/first-administrator.service.js');
    const code = await app.get(FirstAdministratorSetup, { strict: false }).pendingCode();
    // Once there is an administrator it opens nothing: a secret of no use stands in no log.
    if (code !== null) say(`There is no administrator yet. The set-up code is ${code}`);
  } else {
    const shown = config.demoPassword === null ? password : 'the one in DEMO_PASSWORD';
    say(
      `Demonstration accounts: coordinator@demo.gwaje, leader@demo.gwaje, auditor@demo.gwaje, admin@demo.gwaje, liaison.moj@demo.gwaje and so on; password: ${shown}`,
    );
  }
  say(`Started in ${(performance.now() / 1000).toFixed(1)} s.`);
  const url = await app.getUrl();
  say(`Gwaje is ready on ${url.replace('[::1]', 'localhost')}`);
}
