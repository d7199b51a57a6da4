import 'reflect-metadata';
import { evidenceScan, evidenceVerify } from './cli-evidence.js';
import { readConfig } from './platform/config/config.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';
import { keepSecret, reachDatabase } from './platform/database/database-server.js';
import { rolesAsText } from './platform/database/roles.js';
import { printedSchema } from './platform/graphql/printed-schema.js';
import { verifyLedger, verifyRows } from './platform/ledger/verify.js';

const USAGE = `gwaje ledger verify    recomputes every chain of the ledger and names the first broken link
gwaje evidence verify  recomputes the hash of every file of evidence and names each that is missing or changed
gwaje evidence scan    lets SCAN_COMMAND look into every file of evidence again
gwaje database roles   prints the SQL that makes the roles, for an administrator of the server at DATABASE_URL
gwaje schema print     prints the GraphQL schema
`;

async function ledgerVerify(): Promise<number> {
  const database = await reachDatabase(readConfig(process.env));
  try {
    const chains = await verifyLedger(database.adminUrl);
    for (const chain of chains) {
      const verdict =
        chain.problem === null ? `whole, head ${chain.headHash ?? 'none'}` : `BROKEN at entry ${String(chain.brokenSeq)}: ${chain.problem}`;
      process.stdout.write(`${chain.name}: ${String(chain.entries)} entries, ${verdict}\n`);
    }
    const rows = await verifyRows(database.adminUrl);
    for (const row of rows) process.stdout.write(`${row.entity} ${row.entityId}: BROKEN: ${row.problem}\n`);
    if (rows.length === 0) process.stdout.write('every record is what its last entry says\n');
    return chains.every((chain) => chain.problem === null) && rows.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

/** Without connecting: whoever runs this may have no right to do so yet. */
function databaseRoles(): number {
  const { databaseUrl, dataDir } = readConfig(process.env);
  if (databaseUrl === null) throw new StartRefused('Set DATABASE_URL: the built-in PostgreSQL makes its roles by itself.');
  keepSecret(dataDir);
  process.stdout.write(rolesAsText(databaseUrl));
  return 0;
}

const COMMANDS: Record<string, () => Promise<number> | number> = {
  'ledger verify': ledgerVerify,
  'evidence verify': evidenceVerify,
  'evidence scan': evidenceScan,
  'database roles': databaseRoles,
  'schema print': () => {
    process.stdout.write(printedSchema());
    return 0;
  },
};

try {
  const command = COMMANDS[process.argv.slice(2).join(' ')];
  if (command === undefined) process.stderr.write(USAGE);
  process.exitCode = command === undefined ? 2 : await command();
} catch (error) {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
