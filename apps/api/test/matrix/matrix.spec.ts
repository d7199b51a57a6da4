import { GraphQLSchemaHost } from '@nestjs/graphql';
import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { Canaries } from '../canaries/canaries.js';
import { describeCanaries } from '../canaries/describe-canaries.js';
import { describeProcess } from '../canaries/process.js';
import { Running } from '../canaries/running.js';
import { World } from '../world.js';
import { Catalogue } from './catalogue.js';
import { describeChanges } from './changes.js';
import { describeMutants } from './describe-mutants.js';
import { doorsOf, listen, visit } from './doors.js';
import { Expectations, Surfaces } from './expectations.js';
import { Judge, Verdicts } from './judge.js';
import { attempt, trials } from './mutations.js';
import { leftOut } from './left-out.js';
import { SchemaWall } from './opened.js';
import { readAll, type Reading } from './read.js';
import { describeTiming } from './timing.js';
import { comeBack, HOME, together } from './stage/people.js';
import { setStage, type Stage } from './stage/stage.js';
import { tell } from './tell.js';

const MOMENTS = ['now', 'handedIn', 'between'] as const;
/** The parts of an EditConflict that say something. */
const CONFLICT_PARTS = /"(changedAt|changedBy|fields|field|theirs|yours)":(?!null|\[\])/g;
const NO_RECORD = new Set(['absent', '-', 'own and foreign']);
const first = (found: Iterable<string>) => [...found].slice(0, 15);

/**
 * One stage, on which everybody reads everything once and tries to change everything once: what they get is held against the table of
 * permissions cell by cell, and searched for the words of others. They ask the product in a process of its own, whose output is
 * searched as well; the one in this process is there to be weakened.
 */
describe('the matrix of permissions', () => {
  let world: World;
  let running: Running;
  /** As it is asked in the other process, and in this one. */
  let stage: Stage;
  let inside: Stage;
  let schema: GraphQLSchema;
  const expectations = new Expectations();
  const surfaces = new Surfaces();
  const verdicts = new Verdicts();
  const judge = new Judge(expectations, surfaces, verdicts);
  const readings: Reading[] = [];
  const catalogues = new Map<string, Catalogue>();
  const schemaWall = new SchemaWall();
  const canaries = new Canaries();

  beforeAll(async () => {
    world = await World.create({ prepare: schemaWall.prepare });
    inside = await setStage(world, canaries.tokens);
    running = await Running.start(world.adminUrl, world.folder);
    stage = { ...inside, world: world.at(running.url) };
    schema = world.get(GraphQLSchemaHost).schema;
    for (const moment of MOMENTS) catalogues.set(moment, await Catalogue.at(world, moment === 'now' ? null : stage[moment]));
    readings.push(
      ...(await together(stage.people.values(), (person) => readAll(stage, schema, person, { hear: canaries.hear(person.name) }))),
    );
  }, 300_000);
  afterAll(async () => {
    await running.stop();
    await world.close();
  });

  /** The record in the table's words; what is no record stands there as it is. */
  const recordOf = (target: string | null, principal: Reading['principal'], moment = 'now', way = '') => {
    if (target === null || NO_RECORD.has(target)) return target ?? '-';
    return catalogues.get(moment)?.describe({ type: '', way, id: target, inDraft: false }, principal) ?? '';
  };
  const compare = (surface: string, principal: Reading['principal'], record: string, actual: string) =>
    verdicts.note(surface, principal.name, record, judge.ask(surface, principal, record) ?? 'a row', actual);
  const expectAllRight = () => {
    expect(first(verdicts.unexpected)).toEqual([]);
    const wrong = first(verdicts.wrong.values());
    verdicts.wrong.clear();
    expect(wrong).toEqual([]);
  };
  const ledger = async () => (await world.sql<{ count: string }>('SELECT count(*) FROM ledger'))[0]?.count;

  it('leaves no field, root field or route out', () => {
    expect(leftOut(schema, surfaces, stage)).toEqual([]);
  });

  it.each([
    ['a field', 'extend type Task { planted: String }', 'Task.planted'],
    ['a field that needs an argument', 'extend type Task { planted(of: String!): Task }', 'Task.planted'],
    ['an argument that may be left away', 'extend type Task { planted(filter: String): String }', 'Task.planted.filter'],
    ['a type', 'type Planted { all: Int } extend type Task { planted: Planted }', 'Planted.all'],
    ['a root field', 'extend type Query { planted: Int }', 'Query.planted'],
    ['a mutation', 'extend type Mutation { planted: Int }', 'Mutation.planted'],
    ['a subscription', 'extend type Subscription { planted: Int }', 'Subscription.planted'],
  ])('would name %s that somebody plants', (_name, sdl, named) => {
    expect(leftOut(extendSchema(schema, parse(sdl)), surfaces, stage)).toContain(named);
  });

  it('would name what somebody plants and writes no row for', () => {
    for (const surface of ['GET /planted', 'Query.planted', 'Mutation.planted', 'Subscription.planted', 'planted'])
      expect(new Expectations().of({ surface, groups: ['auditor'], record: 'other' })).toBeNull();
  });

  it('shows every root field of Query to whom it should, and to nobody else', () => {
    for (const { principal, outcomes } of readings)
      for (const { asking, outcome } of outcomes)
        compare(`Query.${asking.field}`, principal, recordOf(asking.target, principal, asking.moment), outcome);
    expectAllRight();
  });

  it('shows every field of every object, by every way to it, to whom it should, now and in the past', () => {
    for (const moment of MOMENTS) {
      const catalogue = catalogues.get(moment);
      if (catalogue !== undefined) judge.compare(readings, moment, catalogue);
    }
    expectAllRight();
  });

  it('has every field in front of somebody, so that no cell of it is empty', () => {
    const shown = new Set<string>();
    for (const { trees } of readings)
      for (const tree of trees.values())
        for (const { way, type, leaves } of tree.values())
          for (const leaf of [way, ...[...leaves].map((name) => `${type}.${name}`)]) shown.add(leaf);
    const missing = surfaces.fields.filter(
      (field) => !shown.has(field) && !/Payload\.|^(UserError|EditConflict|ConflictingField|TaskForceChange|LocalizedText)\./.test(field),
    );
    expect(missing).toEqual([]);
  });

  it('shows what is archived in the history alone', async () => {
    const { archivedTask, archivedMilestone } = stage.ids;
    const kept = new Set<string | null>([archivedTask, archivedMilestone]);
    const types = readings.flatMap(({ trees }) =>
      [...(trees.get('now')?.values() ?? [])].flatMap(({ id, type }) => (kept.has(id) ? [type] : [])),
    );
    expect([...new Set(types)].filter((type) => !/^(HistoryEntry|FieldChange|Actor)$/.test(type))).toEqual([]);
    const [row] = await world.sql<{ code: string }>('SELECT code FROM task WHERE id = $1', [archivedTask]);
    const question = `{ taskForce(code: "${HOME}") { task(code: "${row?.code ?? ''}") { id } } }`;
    for (const { token } of stage.people.values())
      expect((await stage.world.graphql(token, question)).data?.['taskForce'] ?? { task: null }).toEqual({ task: null });
  });

  it('says the same of what is hidden and of what is not there', () => {
    for (const { outcomes } of readings) {
      const absent = new Map(outcomes.filter(({ asking }) => asking.target === 'absent').map(({ asking, told }) => [asking.field, told]));
      for (const { asking, outcome, told } of outcomes)
        if (outcome === 'hide' && absent.has(asking.field)) expect(told).toBe(absent.get(asking.field));
    }
  });

  it('opens windows to members and routes to everybody', async () => {
    const windows = [...stage.people.values()].map((principal) => ({
      principal,
      window: listen(stage, principal, canaries.hear(principal.name)),
    }));
    let isWaiting = true;
    void Promise.all(windows.map(({ window }) => window.heard)).then(() => (isWaiting = false));
    // Those who may listen are told by this; whoever opens a window late is told by the next one.
    while (isWaiting) {
      await world.build.milestone();
      await world.build.write(stage.elsewhere, (tx) => Promise.resolve(tx.viewer.id));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    for (const { principal, window } of windows) {
      for (const { target, outcome } of await window.heard)
        compare('Subscription.taskForceChanged', principal, recordOf(target, principal), outcome);
      await window.close();
    }
    const doors = await doorsOf(stage);
    await together(stage.people.values(), async (principal) => {
      for (const door of doors) compare(door.route, principal, recordOf(door.target, principal), await visit(world, door, principal));
    });
    expectAllRight();
  }, 300_000);

  describe('hidden or not there', () => describeTiming(() => inside));

  it('lets nobody change what is not theirs, and a refusal leaves nothing behind', async () => {
    const before = await ledger();
    const conflicts = new Set<string>();
    for (const [name, trial] of Object.entries(trials(stage)))
      await together(stage.people.values(), async (principal) => {
        const absent = new Set<string>();
        for (const tried of trial.attempts.toReversed()) {
          const { outcome, told } = await attempt(stage, name, trial, principal, tried);
          canaries.hear(principal.name)(told);
          compare(`Mutation.${name}`, principal, recordOf(tried.target, principal, 'now', 'Mutation'), outcome);
          if (tried.target === 'absent') absent.add(told);
          else if (outcome === 'hide') expect([...absent]).toContain(told);
          for (const [, part] of told.matchAll(CONFLICT_PARTS)) if (part !== undefined) conflicts.add(part);
        }
      });
    // What the faster one did is read by whoever was too slow, in full: so what others may not read is not in it.
    expect([...conflicts].toSorted()).toEqual(['changedAt', 'changedBy', 'field', 'fields', 'theirs', 'yours']);
    expectAllRight();
    expect(await ledger()).toBe(before);
    // Each of them has also left, which was tried last.
    await comeBack(world, stage.people.values());
  }, 300_000);

  describe('the canaries', () => describeCanaries(() => ({ stage, inside, schemaWall, canaries })));

  describe('what the process wrote', () => describeProcess(() => ({ stage, running, canaries })));

  describe('the matrix notices', () => describeMutants(() => ({ stage: inside, schemaWall })));

  describe('a change', () => describeChanges(() => ({ stage: inside, judge })));

  it('has no row that nothing uses', () => {
    expect(expectations.unused().map(({ line, surface, principal, record }) => [line, surface, principal, record].join())).toEqual([]);
    expect(verdicts.cells.size).toBeGreaterThan(20_000);
    tell(`permission matrix: ${verdicts.cells.size.toString()} cells, ${readings.length.toString()} people, 0 wrong`);
  });
});
