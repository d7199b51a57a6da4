import { accessSync, constants } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { StartRefused } from '../database/built-in/start-refused.js';
import type { FileSettings, ScanProgram } from '../files/file-settings.js';
import type { MailSettings } from '../mail/mail-settings.js';
import type { PlatformSettings } from '../platform-settings.js';
import type { TrafficLimits } from '../traffic/traffic.js';

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
  traffic: TrafficLimits;
  /** Null: files are not scanned. */
  scan: ScanProgram | null;
  mail: MailSettings;
}

/** Passwords derive from it, so nobody may guess it. */
export const SECRET_LENGTH = 24;

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = (name: string) => (environment[name] === undefined || environment[name] === '' ? null : environment[name]);
  const port = Number(given('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartRefused(`PORT is ${given('PORT') ?? ''}: set it to a number from 1 to 65535.`);
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== null && !isDatabaseUrl(databaseUrl))
    throw new StartRefused('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  const secret = given('GWAJE_SECRET');
  if (secret !== null && secret.length < SECRET_LENGTH)
    throw new StartRefused(`GWAJE_SECRET has ${String(secret.length)} characters: give it at least ${String(SECRET_LENGTH)}.`);
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    dataDir: given('DATA_DIR') ?? '.data',
    dataDirIsExplicit: given('DATA_DIR') !== null,
    databaseUrl,
    demonstration: given('GWAJE_DEMO') !== '0',
    demoPassword: given('DEMO_PASSWORD'),
    // Wide: a whole ministry, or everybody behind a proxy that was not declared, may come from one address.
    traffic: {
      trustedProxies: wholeNumber('TRUSTED_PROXIES', given, 0, 'the number of proxies in front'),
      requestsPerAddress: wholeNumber('LIMIT_REQUESTS_PER_ADDRESS', given, 120_000, 'requests a minute'),
      requestsPerSession: wholeNumber('LIMIT_REQUESTS_PER_SESSION', given, 30_000, 'requests a minute'),
      socketsPerAddress: wholeNumber('LIMIT_SOCKETS_PER_ADDRESS', given, 10_000, 'open windows'),
      socketsPerSession: wholeNumber('LIMIT_SOCKETS_PER_SESSION', given, 2000, 'open windows'),
    },
    scan: scanProgram(given),
    mail: mailSettings(given, `http://${given('HOST') ?? '127.0.0.1'}:${String(port)}`),
  };
}

/** With a host: the product signs in to it as other users too, and an address of a socket on this machine has no place for them. */
function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}

/** A limit that cannot be read must not quietly be none. */
function wholeNumber(name: string, given: (name: string) => string | null, otherwise: number, what: string): number {
  const text = given(name);
  if (text === null) return otherwise;
  if (!/^\d{1,7}$/.test(text)) throw new StartRefused(`${name} is ${text}: set it to a whole number (${what}).`);
  return Number(text);
}

/** Split at spaces and run without a shell: what needs quotes or a pipe belongs into a script. */
function scanProgram(given: (name: string) => string | null): ScanProgram | null {
  const [program, ...parameters] = (given('SCAN_COMMAND') ?? '').split(/\s+/).filter((part) => part !== '');
  const seconds = wholeNumber('SCAN_TIMEOUT_SECONDS', given, 120, 'seconds for one file');
  if (program === undefined) return null;
  if (seconds === 0) throw new StartRefused('SCAN_TIMEOUT_SECONDS is 0: give a scan at least one second.');
  if (!isAbsolute(program) || !isExecutable(program))
    throw new StartRefused(`SCAN_COMMAND starts with ${program}: begin it with the whole path of a program that can be run.`);
  return { program, parameters, seconds };
}

/** Half a setting would send people letters that nobody can answer, or with links that lead nowhere. */
function mailSettings(given: (name: string) => string | null, here: string): MailSettings {
  const [smtpUrl, from, publicUrl] = [given('SMTP_URL'), given('MAIL_FROM'), given('PUBLIC_URL')];
  if (smtpUrl !== null && !(/^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl) && new URL(smtpUrl).hostname !== ''))
    throw new StartRefused('SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.');
  if (publicUrl !== null && !(/^https?:\/\//.test(publicUrl) && URL.canParse(publicUrl)))
    throw new StartRefused(
      `PUBLIC_URL is ${publicUrl}: set it to the address at which people open this product, such as https://gwaje.example.go.kr.`,
    );
  if (from !== null && !/^[^@\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new StartRefused(`MAIL_FROM is ${from}: set it to an address such as gwaje@example.go.kr.`);
  if (smtpUrl !== null && (from === null || publicUrl === null))
    throw new StartRefused('SMTP_URL needs MAIL_FROM, who the mail is from, and PUBLIC_URL, where its links lead.');
  return { smtpUrl, from: from ?? 'gwaje@localhost', publicUrl: (publicUrl ?? here).replace(/\/+$/, '') };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function fileSettings({ scan }: Config, dataDir: string): FileSettings {
  return { folder: join(resolve(dataDir), 'files'), scan };
}

export function platformSettings(config: Config, dataDir: string): PlatformSettings {
  return { traffic: config.traffic, files: fileSettings(config, dataDir), mail: config.mail, runsJobs: true };
}
