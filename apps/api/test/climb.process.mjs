// One more process that climbs the ladder and sends what waits, as a second server does. Arguments: the compiled product, the database, the instant, the mail server.
const [dist, adminUrl, instant, smtpUrl] = process.argv.slice(2);
const { composition } = await import(`${dist}data-source.js`);
const { SystemCommands } = await import(`${dist}platform/command/system-commands.js`);
const { Mailer } = await import(`${dist}platform/mail/mailer.js`);
const { deliver } = await import(`${dist}modules/mail/delivery.js`);
const { climb } = await import(`${dist}modules/notification/telling.js`);

const system = await SystemCommands.open(adminUrl, composition.entities, 'gwaje_jobs');
const mailer = new Mailer({ smtpUrl, from: 'gwaje@test.gwaje', publicUrl: 'https://gwaje.test' });
// Everybody starts at once: each line says that it is ready, the answer on its input lets it go.
const input = process.stdin[Symbol.asyncIterator]();
process.stdout.write('ready\n');
await input.next();
let told = 0;
for (let times = 0; times < 5; times += 1) told += await climb(system, mailer, new Date(instant));
process.stdout.write(`${told}\n`);
const { value } = await input.next();
for (const id of JSON.parse(String(value))) await deliver(system, mailer, id);
process.stdout.write('sent\n');
await system.close();
mailer.onApplicationShutdown();
process.exit(0);
