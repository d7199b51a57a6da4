import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { placesTaken } from '../deputy/deputy.reader.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';
import type { TaskCharge } from './task-charge.entity.js';
import { mayHandOver } from './task-charge.policy.js';
import { TaskChargeReader, type LiaisonRow } from './task-charge.reader.js';
import { TaskChargeService, type TasksHandOverInput } from './task-charge.service.js';

@Resolver('TaskCharge')
export class TaskChargeResolver {
  constructor(
    private readonly charges: TaskChargeReader,
    private readonly people: SubmissionReader,
    private readonly ministries: MinistryReader,
    private readonly service: TaskChargeService,
  ) {}

  @Mutation()
  async tasksHandOver(@Context() context: RequestContext, @Args('taskForceCode') code: string, @Args('input') input: TasksHandOverInput) {
    const viewer = signedIn(context);
    const outcome = await this.service.handOver(viewer, context.requestId, code, input);
    if (outcome instanceof Refusal) return { charges: [], userErrors: outcome.problems };
    const taskForceId = viewer.taskForces.find((own) => own.code === code)?.id ?? '';
    const all = await this.charges.ofTaskForce(await afterCommand(context), taskForceId);
    const ids = input.tasks.map(({ taskId }) => taskId.toLowerCase());
    return { charges: all.filter(({ taskId }) => ids.includes(taskId)), userErrors: [] };
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<TaskCharge>) {
    return moment.byId(Task)(taskId);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<TaskCharge>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  holder(@Parent() { moment, taskForceId, holderId }: Seen<TaskCharge>) {
    return this.charges.liaison(moment, taskForceId, holderId);
  }

  @ResolveField()
  isVacant(@Parent() { holderId }: TaskCharge): boolean {
    return holderId === null;
  }

  @ResolveField()
  previousHolder(@Parent() { moment, taskForceId, previousHolderId }: Seen<TaskCharge>) {
    return this.charges.liaison(moment, taskForceId, previousHolderId);
  }

  @ResolveField()
  handedOverBy(@Parent() { moment, handedOverBy }: Seen<TaskCharge>) {
    return this.people.actor(moment, handedOverBy);
  }

  @ResolveField()
  async viewerCan(@Parent() charge: Seen<TaskCharge>) {
    const places = await placesTaken(charge.moment, charge.taskForceId);
    return { handOver: charge.moment.asOf === null && mayHandOver(charge.moment.viewer, charge, places) };
  }
}

@Resolver('Liaison')
export class LiaisonResolver {
  constructor(private readonly bodies: MinistryReader) {}

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: LiaisonRow) {
    return this.bodies.byId(moment, ministryId);
  }
}

@Resolver('TaskForce')
export class TaskForceChargesResolver {
  constructor(private readonly readCharges: TaskChargeReader) {}

  @ResolveField()
  charges(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.readCharges.ofTaskForce(moment, id);
  }

  @ResolveField()
  liaisons(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.readCharges.liaisons(moment, id);
  }
}
