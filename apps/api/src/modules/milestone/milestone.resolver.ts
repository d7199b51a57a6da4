import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { HistoryReader, type HistoryRow } from '../history/history.reader.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskReader } from '../task/task.reader.js';
import { conflictOf } from './milestone-conflict.rules.js';
import type { Milestone } from './milestone.entity.js';
import { mayReschedule } from './milestone.policy.js';
import { MilestoneReader } from './milestone.reader.js';
import { saidDates, type SaidDate } from './said-dates.rules.js';
import { MilestoneService, type MilestoneRescheduleInput } from './milestone.service.js';

@Resolver('Milestone')
export class MilestoneResolver {
  constructor(
    private readonly milestones: MilestoneReader,
    private readonly tasks: TaskReader,
    private readonly ministries: MinistryReader,
    private readonly histories: HistoryReader,
    private readonly service: MilestoneService,
  ) {}

  @Mutation()
  async milestoneReschedule(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: MilestoneRescheduleInput) {
    const outcome = await this.service.reschedule(signedIn(context), context.requestId, id, input);
    const moment = await afterCommand(context);
    if (!(outcome instanceof Refusal)) return { milestone: await this.milestones.byId(moment, outcome.id), conflict: null, userErrors: [] };
    const stale = outcome.problems.some(({ code }) => code === 'STALE_VERSION');
    const milestone = stale ? await this.milestones.byId(moment, id) : null;
    return { milestone, conflict: milestone === null ? null : await this.conflict(milestone, input), userErrors: outcome.problems };
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<Milestone>) {
    return this.tasks.required(moment, taskId);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Milestone>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  async state(@Parent() milestone: Seen<Milestone>) {
    return (await this.milestones.standing(milestone)).state;
  }

  @ResolveField()
  async days(@Parent() milestone: Seen<Milestone>) {
    return (await this.milestones.standing(milestone)).days;
  }

  @ResolveField()
  plannedByNow(@Parent() milestone: Seen<Milestone>) {
    return this.milestones.plannedByNow(milestone);
  }

  @ResolveField()
  waitsOnOthers(@Parent() milestone: Seen<Milestone>) {
    return this.milestones.waitsOnOthers(milestone);
  }

  @ResolveField()
  async saidDates(@Parent() { moment, taskForceId, id }: Seen<Milestone>): Promise<SaidDate<HistoryRow>[]> {
    return saidDates((await this.histories.ofRecord(moment, taskForceId, 'milestone', id)).toReversed());
  }

  @ResolveField()
  viewerCan(@Parent() milestone: Seen<Milestone>) {
    const { moment } = milestone;
    return { reschedule: moment.asOf === null && milestone.achievedOn === null && mayReschedule(moment.viewer, milestone) };
  }

  /** Who was faster, when and why, with both values of what the two of them hold differently. */
  private async conflict(milestone: Seen<Milestone>, input: MilestoneRescheduleInput) {
    const { moment, taskForceId, id } = milestone;
    const last = await this.histories.latestChange(moment, taskForceId, 'milestone', id);
    if (last === null) return null;
    const base = await this.histories.stateAtVersion(moment, taskForceId, 'milestone', id, input.expectedVersion);
    return { changedAt: last.at, changedBy: last.actor, reason: last.reason, fields: conflictOf(base, milestone, input) };
  }
}
