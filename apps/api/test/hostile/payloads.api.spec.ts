import { buildSchema } from 'graphql';
import { printedSchema } from '../../src/platform/graphql/printed-schema.js';
import { tell } from '../matrix/tell.js';
import { World } from '../world.js';
import { FreeTexts } from './free-texts.js';
import type { RoundTrip } from './round-trip.js';
import { PAYLOADS } from './hostile-values.js';
import { textPlaces } from './text-places.js';

/** Texts that name something or prove who somebody is: nobody's free words, and checked for their form. */
const NO_FREE_TEXT = [
  ...['signIn.input.email', 'signIn.input.password', 'taskForceChoose.code', 'reportingRoundOpen.taskForceCode'],
  ...['reportingSettingsChange.taskForceCode', 'reportingSettingsChange.input.dueTime'],
  ...[
    'accountCreate.input.email',
    'accountCreate.input.ministryCode',
    'accountCreate.input.taskForceCodes',
    'accountCreate.input.password',
  ],
  ...['firstAdministratorCreate.input.setupCode', 'firstAdministratorCreate.input.email', 'firstAdministratorCreate.input.password'],
  // The first administrator's name is written as any account's; the system of the tests has its administrator.
  ...['firstAdministratorCreate.input.displayName.ko', 'firstAdministratorCreate.input.displayName.en'],
  ...['reportingRoundOpen.input.taskCodes', 'reportingRoundOpen.input.code', 'statusReportReturn.input.comments.section'],
  ...['contactRecord.input.ministryId', 'contactRecord.input.telephone', 'deadlineExtensionsAsk.input.reportIds'],
  ...['tasksHandOver.taskForceCode', 'tasksHandOver.input.toId', 'tasksHandOver.input.tasks.taskId'],
  ...['tasksHandOver.input.tasks.ministryId', 'accountDisable.input.successorId', 'notificationsRead.input.ids'],
  ...['deputyName.taskForceCode', 'deputyName.input.personId', 'deputyName.input.deputyId'],
  ...['judgedRatingDraft.reportId', 'disagreementState.reportId'],
  ...['commentAdd.itemId', 'commentAdd.input.ministryId', 'commentAdd.input.answersId', 'commentMarkRead.upToId'],
  ...['milestoneAdd.taskId', 'milestoneAdd.input.ministryId', 'taskWeightsSet.taskId'],
  ...['milestonesChange.taskForceCode', 'milestonesChange.input.change.ministryId'],
  ...[
    'reportRouteAdd.taskForceCode',
    'reportRouteAdd.input.ministryCode',
    'reportRouteAdd.input.viaCode',
    'reportRouteChange.input.viaCode',
  ],
];

describe('a text that another program would act upon', () => {
  let world: World;
  let texts: FreeTexts;
  const trips: RoundTrip[] = [];
  beforeAll(async () => {
    world = await World.create();
    const { actors } = world;
    texts = new FreeTexts(world, {
      office: await actors.coordinator(),
      liaison: await actors.liaisonOf('MOJ'),
      administrator: await actors.administrator(),
    });
  });
  afterAll(() => world.close());

  it.each(PAYLOADS.map((payload) => [payload]))('%s is stored and given back as it was written', async (payload) => {
    const found = await texts.write(payload);
    trips.push(...found);
    expect(found.filter(({ read, written }) => read !== written)).toEqual([]);
  });

  it('was written through every field that takes free words', () => {
    const schema = buildSchema(printedSchema());
    const places = textPlaces(schema, () => null).filter(
      ({ kind, path }) => kind === 'mutation' && !/\.(id|idempotencyKey|milestoneId)$/.test(path),
    );
    const written = new Set(trips.map(({ path }) => path));
    tell(`payloads: ${PAYLOADS.length} texts through ${written.size} fields, ${trips.length} written and read back`);
    expect([...written, ...NO_FREE_TEXT].toSorted()).toEqual(places.map(({ path }) => path).toSorted());
  });
});
