import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Outcome } from '../../platform/command/command.js';
import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { Task } from '../task/task.entity.js';
import type { Disagreement } from './disagreement.entity.js';
import { DisagreementService, type DisagreementStateInput } from './disagreement.service.js';
import { closesDisagreement, raisesDisagreement, settlesDisagreement } from './joint-task.policy.js';
import { JointTaskReader } from './joint-task.reader.js';
import { mayStepDisagreement } from './joint-task.rules.js';

@Resolver('Disagreement')
export class DisagreementResolver {
  constructor(
    private readonly disagreements: JointTaskReader,
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
    private readonly people: SubmissionReader,
    private readonly ministries: MinistryReader,
    private readonly service: DisagreementService,
  ) {}

  @Mutation()
  async disagreementState(@Context() context: RequestContext, @Args('reportId') id: string, @Args('input') input: DisagreementStateInput) {
    return this.answer(context, await this.service.state(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async disagreementRaise(
    @Context() context: RequestContext,
    @Args('id') id: string,
    @Args('input') { reason: text, ...input }: VersionedInput & { reason: string },
  ) {
    return this.answer(context, await this.service.step(signedIn(context), context.requestId, 'RAISE', id, { ...input, text }));
  }

  @Mutation()
  async disagreementSettle(
    @Context() context: RequestContext,
    @Args('id') id: string,
    @Args('input') { outcome: text, ...input }: VersionedInput & { outcome: string },
  ) {
    return this.answer(context, await this.service.step(signedIn(context), context.requestId, 'SETTLE', id, { ...input, text }));
  }

  @Mutation()
  async disagreementClose(
    @Context() context: RequestContext,
    @Args('id') id: string,
    @Args('input') { answer: text, ...input }: VersionedInput & { answer: string },
  ) {
    return this.answer(context, await this.service.step(signedIn(context), context.requestId, 'CLOSE', id, { ...input, text }));
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<Disagreement>) {
    return moment.byId(Task)(taskId);
  }

  @ResolveField()
  round(@Parent() { moment, roundId }: Seen<Disagreement>) {
    return this.rounds.required(moment, roundId);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Disagreement>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  leadMinistry(@Parent() { moment, leadMinistryId }: Seen<Disagreement>) {
    return this.ministries.required(moment, leadMinistryId);
  }

  @ResolveField()
  statedByMinistry(@Parent() { moment, statedByMinistryId }: Seen<Disagreement>) {
    return this.ministries.required(moment, statedByMinistryId);
  }

  @ResolveField()
  report(@Parent() { moment, reportId }: Seen<Disagreement>) {
    return this.reports.byId(moment, reportId);
  }

  @ResolveField()
  statedBy(@Parent() { moment, statedBy }: Seen<Disagreement>) {
    return this.people.actor(moment, statedBy);
  }

  @ResolveField()
  raisedBy(@Parent() { moment, raisedBy }: Seen<Disagreement>) {
    return raisedBy === null ? null : this.people.actor(moment, raisedBy);
  }

  @ResolveField()
  endedBy(@Parent() { moment, endedBy }: Seen<Disagreement>) {
    return endedBy === null ? null : this.people.actor(moment, endedBy);
  }

  @ResolveField()
  waitingDays(@Parent() { moment, state, raisedAt }: Seen<Disagreement>): number | null {
    return state === 'RAISED' && raisedAt !== null ? daysBetween(seoulDay(raisedAt), moment.today) : null;
  }

  @ResolveField()
  viewerCan(@Parent() disagreement: Seen<Disagreement>) {
    const { viewer, asOf } = disagreement.moment;
    return {
      raise: asOf === null && mayStepDisagreement('RAISE', disagreement) && raisesDisagreement(viewer, disagreement),
      settle: asOf === null && mayStepDisagreement('SETTLE', disagreement) && settlesDisagreement(viewer, disagreement),
      close: asOf === null && mayStepDisagreement('CLOSE', disagreement) && closesDisagreement(viewer, disagreement),
    };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { disagreement: null, userErrors: outcome.problems };
    return { disagreement: await this.disagreements.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
