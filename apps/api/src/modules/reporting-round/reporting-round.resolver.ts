import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readsPlan } from '../../platform/access/viewer.js';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { ReportingSettingReader } from '../round-schedule/reporting-setting.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { ReportingRound } from './reporting-round.entity.js';
import { abilitiesOnRound } from './reporting-round.policy.js';
import { ReportingRoundReader } from './reporting-round.reader.js';
import { ReportingRoundService, type ReportingRoundCloseInput, type ReportingRoundOpenInput } from './reporting-round.service.js';

@Resolver('ReportingRound')
export class ReportingRoundResolver {
  constructor(
    private readonly rounds: ReportingRoundReader,
    private readonly service: ReportingRoundService,
  ) {}

  @Mutation()
  async reportingRoundOpen(
    @Context() context: RequestContext,
    @Args('taskForceCode') code: string,
    @Args('input') input: ReportingRoundOpenInput,
  ) {
    return this.answer(context, await this.service.open(signedIn(context), context.requestId, code, input));
  }

  @Mutation()
  async reportingRoundClose(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ReportingRoundCloseInput) {
    return this.answer(context, await this.service.close(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  viewerCan(@Parent() round: Seen<ReportingRound>) {
    return abilitiesOnRound(round.moment.viewer, round, round.moment.asOf !== null);
  }

  private async answer(context: RequestContext, outcome: { id: string } | Refusal) {
    if (outcome instanceof Refusal) return { reportingRound: null, userErrors: outcome.problems };
    return { reportingRound: await this.rounds.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}

/** What a task force knows of its rounds. */
@Resolver('TaskForce')
export class TaskForceRoundsResolver {
  constructor(
    private readonly readRounds: ReportingRoundReader,
    private readonly settings: ReportingSettingReader,
  ) {}

  @ResolveField()
  rounds(@Parent() taskForce: Seen<TaskForce>) {
    return this.readRounds.ofTaskForce(taskForce.moment, taskForce.id);
  }

  @ResolveField()
  async roundsNotOpened(@Parent() { moment, id }: Seen<TaskForce>) {
    if (!readsPlan(moment.viewer, id)) return null;
    return this.settings.notOpened(moment, id, await this.readRounds.ofTaskForce(moment, id));
  }

  @ResolveField()
  currentRound(@Parent() taskForce: Seen<TaskForce>) {
    return this.readRounds.current(taskForce.moment, taskForce.id);
  }

  @ResolveField()
  roundPreview(@Parent() taskForce: Seen<TaskForce>, @Args('taskCodes') taskCodes: string[] | null | undefined) {
    return this.readRounds.preview(taskForce.moment, taskForce.id, taskCodes ?? null);
  }
}
