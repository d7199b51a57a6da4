import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { composition } from './data-source.js';
import { setupCode } from './modules/account/first-administrator.service.js';
import type { Config } from './platform/config/config.js';
import { prepareDatabase } from './platform/database/boot.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';
import { startDatabase } from './platform/database/database-server.js';
import { setUpHttp } from './platform/http/http.js';
import { seed } from './seed/seed.js';

type Say = (line: string) => void;

/** The whole product. Whatever was started is stopped again when a later step fails. */
export async function startServer(config: Config, say: Say): Promise<() => Promise<void>> {
  const database = await startDatabase(config, say);
  try {
    await prepareDatabase(database.adminUrl, composition);
    const password = config.demonstration ? (config.demoPassword ?? keptPassword(database.dataDir)) : null;
    await seed({ adminUrl: database.adminUrl, entities: composition.entities, demoPassword: password });
    const app = await listen(config, database.adminUrl);
    introduce(config, await app.getUrl(), password, say);
    return async () => {
      await app.close();
      await database.stop();
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function listen(config: Config, adminUrl: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(adminUrl), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.set('trust proxy', config.trustedProxies);
  setUpHttp(app);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new StartRefused(`Port ${String(config.port)} is taken by another program: set PORT to a free one.`);
    throw error;
  }
  return app;
}

/** The same demonstration password at each start, readable by whoever runs the server and by nobody else. */
function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'demo.password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(12).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function introduce(config: Config, url: string, password: string | null, say: Say): void {
  if (password === null) say(`Without demonstration accounts. If there is no administrator yet, the set-up code is ${setupCode()}`);
  else {
    const shown = config.demoPassword === null ? password : 'the one in DEMO_PASSWORD';
    say(
      `Demonstration accounts: coordinator@demo.gwaje, leader@demo.gwaje, auditor@demo.gwaje, admin@demo.gwaje, liaison.moj@demo.gwaje and so on; password: ${shown}`,
    );
  }
  say(`Gwaje is ready on ${url.replace('[::1]', 'localhost')}`);
}
