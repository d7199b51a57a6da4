import 'reflect-metadata';
import { readConfig } from './platform/config/config.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';
import { startServer } from './start-server.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
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
