import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { PostOffice } from '../../../test/post-office.js';
import { settle } from '../../../test/settle.js';
import { World } from '../../../test/world.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { Account } from '../account/account.entity.js';

const MAILS = '{ mails { address subject body state problem tries } mailService { isSet } }';

describe('a letter', () => {
  let world: World;
  let reporting: Reporting;
  let post: PostOffice;
  let writer: Actor;
  beforeAll(async () => {
    post = await PostOffice.open();
    world = await World.create({ mail: { smtpUrl: post.url, from: 'gwaje@test.gwaje', publicUrl: 'https://gwaje.test' } });
    reporting = new Reporting(world);
    writer = await world.actors.liaisonOf('MOJ', 'WRITER');
    await world.actors.liaisonOf('MOJ');
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });
  beforeEach(() => {
    post.received.length = 0;
    post.refuses = null;
  });

  const states = () => world.sql<{ state: string; tries: number }>('SELECT DISTINCT state, tries FROM mail ORDER BY state');

  it('waits for a mail server that is away, and is not sent for ever to one that says no', async () => {
    post.refuses = { code: 451, text: 'later' };
    const report = await reporting.report();
    expect(await settle(world)).toEqual([1, 2].map(() => 'Error: the mail server did not take a letter'));
    expect(await states()).toEqual([{ state: 'WAITING', tries: 1 }]);
    post.refuses = { code: 550, text: 'nobody here' };
    expect((await reporting.submit(writer, report)).userErrors).toEqual([]);
    await reporting.return(await reporting.coordinator(), { ...report, version: 2 });
    expect(await settle(world)).toEqual([]);
    const failed = await world.sql<{ problem: string }>(`SELECT problem FROM mail WHERE state = 'FAILED'`);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.problem).toContain('nobody here');
    expect(post.received).toEqual([]);
  });

  it('of the demonstration is only kept; the administrator reads it, and nobody else', async () => {
    await world.build.write(CHAIN_ZERO, async (tx) => {
      await tx.changeLocked(Account, await tx.one(Account, { id: writer.id }), { demonstration: true });
      return writer.id;
    });
    await reporting.report();
    expect(await settle(world)).toEqual([]);
    expect(post.received).toHaveLength(1);
    const administrator = await world.actors.administrator();
    const { data } = await world.graphql(administrator.token, MAILS);
    const { mails, mailService } = data as unknown as { mails: { state: string; body: string }[]; mailService: { isSet: boolean } };
    expect(mailService).toEqual({ isSet: true });
    expect(mails.filter(({ state }) => state === 'KEPT')).toHaveLength(1);
    for (const somebody of [writer, await reporting.coordinator(), await world.actors.auditor()])
      expect((await world.graphql(somebody.token, MAILS)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
