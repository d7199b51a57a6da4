// Starts the built-in PostgreSQL in a process of its own, for the tests that kill it: `node <this> <dataDir> <explicit> <attended>`.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// The sources name './x.js', which exists only after the build; node itself can run './x.ts'.
registerHooks({
  resolve(specifier, context, next) {
    const source =
      specifier.startsWith('.') && context.parentURL ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : undefined;
    return source && existsSync(fileURLToPath(source)) ? next(source.href, context) : next(specifier, context);
  },
});

const { startBuiltInPostgres } = await import('./built-in-postgres.js');
const [dataDir, explicit, attended] = process.argv.slice(2);

try {
  const database = await startBuiltInPostgres({ dataDir, explicit: explicit !== 'default', say: (line) => console.log(`SAY ${line}`) });
  console.log(`READY ${database.adminUrl} ${database.dataDir}`);
  const finish = () => void database.stop().then(() => process.exit(0));
  if (attended !== 'unattended') process.once('SIGTERM', finish).once('SIGINT', finish);
  process.once('SIGUSR2', () => {
    throw new Error('planted');
  });
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(`REFUSED ${error.name}: ${error.message}`);
  process.exit(1);
}
