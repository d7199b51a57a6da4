import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Outcome } from '../../platform/command/command.js';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { VersionedInput } from '../status-report/report-step.reader.js';
import { Task } from '../task/task.entity.js';
import type { JudgedRating } from './judged-rating.entity.js';
import { answersJudgement, judges } from './judged-rating.policy.js';
import { JudgedRatingReader } from './judged-rating.reader.js';
import { mayStep, type Step } from './judged-rating.rules.js';
import {
  JudgedRatingService,
  type JudgedRatingAnswerInput,
  type JudgedRatingDraftInput,
  type JudgedRatingReviseInput,
} from './judged-rating.service.js';

@Resolver('JudgedRating')
export class JudgedRatingResolver {
  constructor(
    private readonly judgedRatings: JudgedRatingReader,
    private readonly rounds: ReportingRoundReader,
    private readonly people: SubmissionReader,
    private readonly ministries: MinistryReader,
    private readonly service: JudgedRatingService,
  ) {}

  @Mutation()
  async judgedRatingDraft(
    @Context() context: RequestContext,
    @Args('reportId') reportId: string,
    @Args('input') input: JudgedRatingDraftInput,
  ) {
    return this.payload(context, await this.service.draft(signedIn(context), context.requestId, reportId, input));
  }

  @Mutation()
  async judgedRatingRevise(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: JudgedRatingReviseInput) {
    return this.payload(context, await this.service.revise(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async judgedRatingDrop(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    return this.payload(context, await this.service.drop(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async judgedRatingAsk(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    return this.payload(context, await this.service.ask(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async judgedRatingAnswer(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: JudgedRatingAnswerInput) {
    return this.payload(context, await this.service.answer(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async judgedRatingConfirm(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    return this.payload(context, await this.service.confirm(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<JudgedRating>) {
    return moment.byId(Task)(taskId);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<JudgedRating>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  round(@Parent() { moment, roundId }: Seen<JudgedRating>) {
    return roundId === null ? null : this.rounds.byId(moment, roundId);
  }

  @ResolveField()
  report(@Parent() judged: Seen<JudgedRating>) {
    return this.judgedRatings.reportOf(judged);
  }

  @ResolveField()
  on(@Parent() judged: JudgedRating): string {
    return judged.ratedOn;
  }

  @ResolveField()
  async expired(@Parent() judged: Seen<JudgedRating>): Promise<boolean> {
    return (await this.judgedRatings.endedAt(judged)) !== null;
  }

  @ResolveField()
  daysLeft(@Parent() judged: Seen<JudgedRating>): Promise<number | null> {
    return this.judgedRatings.daysLeft(judged);
  }

  @ResolveField()
  answeredBy(@Parent() { moment, answeredBy }: Seen<JudgedRating>) {
    return answeredBy === null ? null : this.people.actor(moment, answeredBy);
  }

  /** Nothing can be done to the past. */
  @ResolveField()
  async viewerCan(@Parent() judged: Seen<JudgedRating>) {
    const { moment } = judged;
    const standing = await this.judgedRatings.standing(judged);
    const may = (step: Step) => moment.asOf === null && mayStep(step, standing, moment.instant);
    const office = judges(moment.viewer, judged);
    return {
      revise: office && may('REVISE'),
      drop: office && may('DROP'),
      ask: office && may('ASK'),
      answer: answersJudgement(moment.viewer, judged) && may('ANSWER'),
      confirm: office && may('CONFIRM'),
    };
  }

  private async payload(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { judgedRating: null, userErrors: outcome.problems };
    return { judgedRating: await this.judgedRatings.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
