// One more process that opens what is due, as a second server does. Arguments: the compiled product, the database, the day, how often.
const [dist, adminUrl, today, times] = process.argv.slice(2);
const { composition } = await import(`${dist}data-source.js`);
const { SystemCommands } = await import(`${dist}platform/command/system-commands.js`);
const { openScheduledRounds } = await import(`${dist}modules/reporting-round/scheduled-opening.service.js`);

const system = await SystemCommands.open(adminUrl, composition.entities, 'gwaje_jobs');
// Everybody starts at once: this line says that it is ready, the answer on its input lets it go.
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const opened = await Promise.all(Array.from({ length: Number(times) }, () => openScheduledRounds(system, today)));
process.stdout.write(`${JSON.stringify(opened.flat())}\n`);
await system.close();
process.exit(0);
