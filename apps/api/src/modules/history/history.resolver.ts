import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { InvalidInput } from '../../platform/errors/access-error.js';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { Account } from '../account/account.entity.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { HistoryReader, type HistoryRow, type PageRequest, type Subject } from './history.reader.js';
import { HistorySubjects } from './history-subjects.reader.js';
import { changesBetween, cursorOf, fieldName, parseCursor, readable, readableField, wasEnteredLater, type Text } from './history.rules.js';

interface Subjected {
  moment: Moment;
  id: string;
  taskForceId: string;
}

interface PageArguments {
  first: number;
  after?: string | null;
}

function pageRequest({ first, after }: PageArguments): PageRequest {
  if (first < 1 || first > 100) throw new InvalidInput('Ask for 1 to 100 entries at a time.');
  const cursor = after === null || after === undefined ? null : parseCursor(after);
  if (cursor === null && typeof after === 'string') throw new InvalidInput('Go on with the endCursor of the page before.');
  return { first, after: cursor };
}

async function connection(reader: HistoryReader, subject: Subject, { moment, id, taskForceId }: Subjected, asked: PageArguments) {
  const request = pageRequest(asked);
  const rows = await reader.page(moment, taskForceId, subject, id, request);
  const entries = rows.slice(0, request.first);
  const last = entries.at(-1);
  return { entries, endCursor: last === undefined ? null : cursorOf(last), hasNextPage: rows.length > entries.length };
}

@Resolver('Task')
export class TaskHistoryResolver {
  constructor(private readonly reader: HistoryReader) {}

  @ResolveField()
  history(@Parent() task: Subjected, @Args() page: PageArguments) {
    return connection(this.reader, 'task', task, page);
  }
}

@Resolver('Milestone')
export class MilestoneHistoryResolver {
  constructor(private readonly historyReader: HistoryReader) {}

  @ResolveField()
  history(@Parent() milestone: Subjected, @Args() page: PageArguments) {
    return connection(this.historyReader, 'milestone', milestone, page);
  }
}

@Resolver('HistoryEntry')
export class HistoryEntryResolver {
  constructor(
    private readonly histories: HistoryReader,
    private readonly ministries: MinistryReader,
    private readonly subjects: HistorySubjects,
  ) {}

  @Query()
  async ledgerVerify(@Context() context: RequestContext, @Args('taskForceCode') code: string) {
    const own = signedIn(context).taskForces.find((taskForce) => taskForce.code === code);
    if (own === undefined) return null;
    const moment = context.reads.present();
    const found = await this.histories.verify(moment, own.id);
    if (found === null) return null;
    const { entries, headHash, brokenSeq, problem } = found;
    return { whole: brokenSeq === null, entries, headHash, brokenAt: brokenSeq, problem, verifiedAt: moment.now };
  }

  @ResolveField()
  id(@Parent() { chain, seq }: HistoryRow): string {
    return `${chain}/${seq.toString()}`;
  }

  @ResolveField()
  enteredLater(@Parent() { at, recordedAt }: HistoryRow): boolean {
    return wasEnteredLater(at, recordedAt);
  }

  @ResolveField()
  code(@Parent() { after }: HistoryRow): string | null {
    return typeof after['code'] === 'string' ? after['code'] : null;
  }

  @ResolveField()
  about(@Parent() row: Seen<HistoryRow>): Promise<Text | null> {
    return this.subjects.of(row);
  }

  @ResolveField()
  changes(@Parent() row: Seen<HistoryRow>) {
    const changes = changesBetween(row.before, row.after);
    return Promise.all(
      changes.map(async ({ field, before, after }) => ({
        field: fieldName(field),
        before: await this.textOf(row, field, before),
        after: await this.textOf(row, field, after),
      })),
    );
  }

  /** A body, a person who has a task and a stage are told by their names: nobody reads ids and codes. */
  private async textOf({ moment, after }: Seen<HistoryRow>, field: string, value: unknown): Promise<Text | null> {
    if (typeof value !== 'string') return readableField(field, value);
    if (field.endsWith('ministry_id')) return (await this.ministries.byId(moment, value))?.name ?? null;
    if (field === 'holder_id') return (await moment.byId(Account)(value))?.displayName ?? null;
    if (field === 'stage') return (await this.histories.stageName(moment, after['instrument'], value)) ?? readable(value);
    return readableField(field, value);
  }
}
