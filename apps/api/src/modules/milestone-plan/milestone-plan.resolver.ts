import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Outcome } from '../../platform/command/command.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { TaskReader } from '../task/task.reader.js';
import {
  MilestonePlanService,
  type MilestoneAddInput,
  type MilestoneArchiveInput,
  type MilestoneRebaselineInput,
} from './milestone-plan.service.js';
import { WeightsService, type TaskWeightsSetInput } from './weights.service.js';

@Resolver()
export class MilestonePlanResolver {
  constructor(
    private readonly milestones: MilestoneReader,
    private readonly tasks: TaskReader,
    private readonly plan: MilestonePlanService,
    private readonly weights: WeightsService,
  ) {}

  @Mutation()
  async milestoneRebaseline(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: MilestoneRebaselineInput) {
    return this.answer(context, await this.plan.rebaseline(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async milestoneArchive(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: MilestoneArchiveInput) {
    return this.answer(context, await this.plan.archive(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async milestoneAdd(@Context() context: RequestContext, @Args('taskId') taskId: string, @Args('input') input: MilestoneAddInput) {
    return this.answer(context, await this.plan.add(signedIn(context), context.requestId, taskId, input));
  }

  @Mutation()
  async taskWeightsSet(@Context() context: RequestContext, @Args('taskId') taskId: string, @Args('input') input: TaskWeightsSetInput) {
    const outcome = await this.weights.set(signedIn(context), context.requestId, taskId, input);
    if (outcome instanceof Refusal) return { task: null, userErrors: outcome.problems };
    return { task: await this.tasks.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { milestone: null, userErrors: outcome.problems };
    return { milestone: await this.milestones.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
