import { DataSource } from 'typeorm';
import { World } from '../../../test/world.js';
import { composition } from '../../data-source.js';
import { SystemCommands } from '../command/system-commands.js';
import { Jobs } from './jobs.js';
import { relayOutbox, type HandedOver } from './outbox.js';

/** Two of them over one database, as two servers have it. */
describe('work that comes by itself', () => {
  let world: World;
  let system: SystemCommands;
  const all: Jobs[] = [];
  const done: number[] = [];
  let whenDone: () => void = () => undefined;
  beforeAll(async () => {
    world = await World.create();
    system = await SystemCommands.open(world.adminUrl, composition.entities, 'gwaje_jobs');
  });
  afterAll(() => world.close());

  const start = (): Jobs => {
    const jobs = new Jobs(world.adminUrl, world.get(DataSource), true);
    jobs.whenTold('count', (_system, data) => {
      done.push((data as { number: number }).number);
      whenDone();
      return Promise.resolve();
    });
    jobs.every('look', '* * * * *', () => Promise.resolve());
    jobs.onApplicationBootstrap();
    all.push(jobs);
    return jobs;
  };
  const handOver = async (number: number) => {
    const force = await world.build.taskForce();
    await world.build.write(force, async (tx) => {
      await tx.handOver('count', { number });
      return force;
    });
  };
  const waiting = async () => (await world.sql('SELECT 1 FROM outbox')).length;
  const connections = () =>
    world.sql(`SELECT 1 FROM pg_stat_activity WHERE usename = 'gwaje_jobs' AND datname = current_database()`).then(({ length }) => length);

  it('is handed over only when its command commits', async () => {
    const force = await world.build.taskForce();
    const spoilt = world.build.write(force, async (tx) => {
      await tx.handOver('count', { number: 0 });
      throw new Error('spoilt');
    });
    await expect(spoilt).rejects.toThrow('spoilt');
    expect(await waiting()).toBe(0);
  });

  it('stays in the outbox when the queue does not take it, and is taken once when several look at the same time', async () => {
    await handOver(0);
    const broken = relayOutbox(system, () => Promise.reject(new Error('no queue')));
    await expect(broken).rejects.toThrow('no queue');
    expect(await waiting()).toBe(1);
    const taken: HandedOver[] = [];
    const look = () =>
      relayOutbox(system, (_tx, work) => {
        taken.push(...work);
        return Promise.resolve();
      });
    await Promise.all([look(), look(), look()]);
    expect(taken.map(({ job, data }) => ({ job, data }))).toEqual([{ job: 'count', data: { number: 0 } }]);
    expect(await waiting()).toBe(0);
  });

  it('is done once each, in however many processes', async () => {
    for (let number = 1; number <= 20; number += 1) await handOver(number);
    const finished = new Promise<void>((resolve) => {
      whenDone = () => {
        if (done.length >= 20) resolve();
      };
    });
    start();
    start();
    await finished;
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('ends with its process, and leaves no connection behind', async () => {
    await Promise.all([system.close(), ...all.map((jobs) => jobs.onModuleDestroy())]);
    expect(await connections()).toBe(0);
    expect(await waiting()).toBe(0);
    const rows = await world.sql<{ state: string }>(`SELECT state::text FROM pgboss.job WHERE name = 'count'`);
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'completed'));
    expect(await world.sql(`SELECT name, cron, timezone FROM pgboss.schedule`)).toEqual([
      { name: 'look', cron: '* * * * *', timezone: 'Asia/Seoul' },
    ]);
  });

  it('is out of reach for the login of the application', async () => {
    const granted = await world.sql(
      `SELECT has_schema_privilege('gwaje_app', 'pgboss', 'USAGE') AS queue, has_table_privilege('gwaje_app', 'outbox', 'DELETE') AS gone`,
    );
    expect(granted).toEqual([{ queue: false, gone: false }]);
  });
});
