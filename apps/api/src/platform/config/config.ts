import { StartRefused } from '../database/built-in/start-refused.js';

/** Everything an operator can set, read once at start. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  dataDirIsExplicit: boolean;
  /** Null: the built-in PostgreSQL. */
  databaseUrl: string | null;
  demonstration: boolean;
  /** Null: a random one, kept in the data folder. */
  demoPassword: string | null;
  /** How many proxies stand in front and may be believed about the client's address and https. */
  trustedProxies: number;
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = (name: string) => (environment[name] === undefined || environment[name] === '' ? null : environment[name]);
  const port = Number(given('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartRefused(`PORT is ${given('PORT') ?? ''}: set it to a number from 1 to 65535.`);
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new StartRefused('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    dataDir: given('DATA_DIR') ?? '.data',
    dataDirIsExplicit: given('DATA_DIR') !== null,
    databaseUrl,
    demonstration: given('GWAJE_DEMO') !== '0',
    demoPassword: given('DEMO_PASSWORD'),
    trustedProxies: Number(given('TRUSTED_PROXIES') ?? 0),
  };
}
