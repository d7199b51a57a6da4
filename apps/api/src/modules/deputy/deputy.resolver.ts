import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { TaskCharge } from '../task-charge/task-charge.entity.js';
import { TaskChargeReader } from '../task-charge/task-charge.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { Deputy } from './deputy.entity.js';
import { mayArrange } from './deputy.policy.js';
import { deputyOf, openDeputies, stoodInAt } from './deputy.reader.js';
import { isInForce, isOpen } from './deputy.rules.js';
import { DeputyService, type DeputyEndInput, type DeputyNameInput } from './deputy.service.js';

@Resolver('Deputy')
export class DeputyResolver {
  constructor(
    private readonly service: DeputyService,
    private readonly bodies: MinistryReader,
    private readonly people: SubmissionReader,
    private readonly liaisons: TaskChargeReader,
  ) {}

  @Mutation()
  async deputyName(@Context() context: RequestContext, @Args('taskForceCode') code: string, @Args('input') input: DeputyNameInput) {
    return this.answer(context, await this.service.name(signedIn(context), context.requestId, code, input));
  }

  @Mutation()
  async deputyEnd(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: DeputyEndInput) {
    return this.answer(context, await this.service.end(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Deputy>) {
    return this.bodies.required(moment, ministryId);
  }

  @ResolveField()
  person(@Parent() { moment, taskForceId, personId }: Seen<Deputy>) {
    return this.liaisons.liaison(moment, taskForceId, personId);
  }

  @ResolveField()
  deputy(@Parent() { moment, taskForceId, deputyId }: Seen<Deputy>) {
    return this.liaisons.liaison(moment, taskForceId, deputyId);
  }

  @ResolveField('isInForce')
  isActing(@Parent() deputy: Seen<Deputy>): boolean {
    return isInForce(deputy, deputy.moment.today);
  }

  @ResolveField()
  namedBy(@Parent() { moment, namedBy }: Seen<Deputy>) {
    return this.people.actor(moment, namedBy);
  }

  @ResolveField()
  viewerCan(@Parent() deputy: Seen<Deputy>) {
    const { moment } = deputy;
    return { end: moment.asOf === null && isOpen(deputy, moment.today) && mayArrange(moment.viewer, deputy) };
  }

  private async answer(context: RequestContext, outcome: { id: string } | Refusal) {
    if (outcome instanceof Refusal) return { deputy: null, userErrors: outcome.problems };
    return { deputy: await (await afterCommand(context)).byId(Deputy)(outcome.id), userErrors: [] };
  }
}

@Resolver('TaskForce')
export class TaskForceDeputiesResolver {
  @ResolveField()
  deputies(@Parent() { moment, id }: Seen<TaskForce>) {
    return openDeputies(moment, id);
  }
}

@Resolver('TaskCharge')
export class ChargeDeputyResolver {
  @ResolveField()
  deputy(@Parent() { moment, taskForceId, holderId }: Seen<TaskCharge>) {
    return deputyOf(moment, taskForceId, holderId);
  }

  @ResolveField()
  handedOverByDeputy(@Parent() { moment, taskForceId, previousHolderId, handedOverBy, handedOverAt }: Seen<TaskCharge>) {
    return previousHolderId === null ? false : stoodInAt(moment, taskForceId, previousHolderId, handedOverBy, handedOverAt);
  }
}
