import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readsPlan } from '../../platform/access/viewer.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { MeetingReader } from '../meeting/meeting.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { changesBetween, worsenedSince } from './changes.rules.js';
import { DashboardReader } from './dashboard.reader.js';
import { areaFigures, countRatings, latestFact, legislationFigures, milestoneFigures } from './figures.rules.js';
import { mattersToCoordinate, questionsToExpect } from './matters.rules.js';
import { budgetFigures, budgetOfArea, latestFiscalYear } from './money.rules.js';
import { SnapshotReader } from './snapshot.reader.js';
import type { Snapshot } from './snapshot.rules.js';

/** What the fields of one dashboard share. */
export interface Dashboard {
  taskForceId: string;
  moment: Moment;
  snapshot: Snapshot;
  before: { at: Date; meeting: Seen<Meeting> | null; snapshot: Snapshot } | null;
}

@Resolver('TaskForce')
export class TaskForceDashboardResolver {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly meetings: MeetingReader,
  ) {}

  @ResolveField()
  async dashboard(
    @Parent() { moment, id }: Seen<TaskForce>,
    @Context() context: RequestContext,
    @Args('compareTo') compareTo?: Date | null,
  ): Promise<Dashboard> {
    // The administrator sees the task force's name and nothing of its plan.
    if (!readsPlan(moment.viewer, id)) throw new Forbidden();
    const snapshot = await this.snapshots.of(moment, id);
    const meeting = compareTo ? null : await this.lastMeeting(moment, id);
    const at = compareTo ?? (meeting === null ? null : endOf(meeting.heldOn));
    const before =
      at === null || at >= moment.instant ? null : { at, meeting, snapshot: await this.snapshots.of(context.reads.at(id, at), id) };
    return { taskForceId: id, moment, snapshot, before };
  }

  /** The latest meeting before the day of the answer. */
  private async lastMeeting(moment: Moment, taskForceId: string): Promise<Seen<Meeting> | null> {
    return (await this.meetings.ofTaskForce(moment, taskForceId)).findLast(({ heldOn }) => heldOn < moment.today) ?? null;
  }
}

/** A day means its last millisecond in Asia/Seoul. */
function endOf(day: string): Date {
  return new Date(`${day}T23:59:59.999+09:00`);
}

@Resolver('Dashboard')
export class DashboardResolver {
  constructor(
    private readonly dashboards: DashboardReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  @ResolveField()
  ratings(@Parent() { snapshot }: Dashboard) {
    return countRatings(snapshot);
  }

  @ResolveField()
  milestones(@Parent() { snapshot }: Dashboard) {
    return milestoneFigures(
      snapshot.tasks.flatMap((task) => task.milestones),
      snapshot.today,
    );
  }

  @ResolveField()
  legislation(@Parent() { snapshot }: Dashboard) {
    return legislationFigures(snapshot.bills);
  }

  @ResolveField()
  budget(@Parent() { snapshot, moment }: Dashboard) {
    return { ...budgetFigures(snapshot.lines), moment };
  }

  @ResolveField()
  round(@Parent() { moment, taskForceId }: Dashboard) {
    return this.rounds.current(moment, taskForceId);
  }

  @ResolveField()
  worsened(@Parent() { snapshot, before, moment }: Dashboard) {
    return before === null ? [] : worsenedSince(before.snapshot, snapshot).map((item) => ({ ...item, moment }));
  }

  @ResolveField()
  async matters(@Parent() { snapshot, moment, taskForceId }: Dashboard) {
    const found = mattersToCoordinate(snapshot, await this.dashboards.obstacles(moment, taskForceId));
    return found.map((matter) => ({ ...matter, moment }));
  }

  @ResolveField()
  questions(@Parent() { snapshot, moment }: Dashboard) {
    return questionsToExpect(snapshot).map((matter) => ({ ...matter, moment }));
  }

  @ResolveField()
  comparedWith(@Parent() { before }: Dashboard) {
    return before;
  }

  @ResolveField()
  async changes(@Parent() { snapshot, before, moment, taskForceId }: Dashboard) {
    if (before === null) return [];
    const changedAt = await this.dashboards.changedSince(moment, taskForceId, before.at);
    const timed = changesBetween(before.snapshot, snapshot).map((change) => {
      const instants = change.records.flatMap((id) => changedAt.get(id) ?? []);
      if (change.since !== null) instants.push(change.since);
      const at = instants.length === 0 ? moment.instant : new Date(Math.max(...instants.map(Number)));
      return { ...change, at, moment };
    });
    return timed.toSorted((a, b) => Number(b.at) - Number(a.at));
  }

  @ResolveField()
  areas(@Parent() { snapshot, moment }: Dashboard) {
    return snapshot.areas.map(({ id }) => ({ ...areaFigures(snapshot, id), areaId: id, moment }));
  }

  @ResolveField()
  budgetYears(@Parent() { snapshot, moment }: Dashboard) {
    const fiscalYear = latestFiscalYear(snapshot.lines);
    if (fiscalYear === null) return [];
    return snapshot.areas
      .map(({ id }) => ({ ...budgetOfArea(snapshot, id, fiscalYear), areaId: id, moment }))
      .filter(({ lines, notCountedIds }) => lines + notCountedIds.length > 0);
  }

  @ResolveField()
  latestFactAt(@Parent() { snapshot }: Dashboard) {
    return latestFact(snapshot);
  }
}
