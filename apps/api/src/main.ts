import 'reflect-metadata';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readConfig } from './platform/config/config.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';

// What node compiled of two thousand modules is kept beside the packages, and threads inherit it: docs/decisions/0022.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../../node_modules/.cache/gwaje/compiled', import.meta.url));
enableCompileCache();

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const { startServer } = await import('./start-server.js');
  const stop = await startServer(readConfig(process.env), say);
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
} catch (error) {
  process.stderr.write(
    error instanceof StartRefused
      ? `${error.message}\n`
      : `Gwaje could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
