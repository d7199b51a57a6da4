import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { AreaReader } from '../area/area.reader.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { PublicStatement, Task } from './task.entity.js';
import { abilitiesOn } from './task.policy.js';
import { TaskReader } from './task.reader.js';
import { TaskService, type TaskLeadConfirmInput, type TaskLeadDisputeInput } from './task.service.js';

@Resolver('Task')
export class TaskResolver {
  constructor(
    private readonly tasks: TaskReader,
    private readonly areas: AreaReader,
    private readonly ministries: MinistryReader,
    private readonly service: TaskService,
  ) {}

  @Mutation()
  async taskLeadConfirm(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: TaskLeadConfirmInput) {
    return this.answer(context, await this.service.confirmLead(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async taskLeadDispute(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: TaskLeadDisputeInput) {
    return this.answer(context, await this.service.disputeLead(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  area(@Parent() { moment, areaId }: Seen<Task>) {
    return this.areas.required(moment, areaId);
  }

  @ResolveField()
  leadMinistry(@Parent() { moment, leadMinistryId }: Seen<Task>) {
    return this.ministries.required(moment, leadMinistryId);
  }

  @ResolveField()
  async supportingMinistries(@Parent() { moment, id }: Seen<Task>) {
    const bodies = await this.tasks.supporting(moment, id);
    return Promise.all(bodies.map(({ ministryId }) => this.ministries.required(moment, ministryId)));
  }

  @ResolveField()
  async supporting(@Parent() { moment, id }: Seen<Task>) {
    const bodies = await this.tasks.supporting(moment, id);
    return Promise.all(
      bodies.map(async ({ ministryId, provenance }) => ({ ministry: await this.ministries.required(moment, ministryId), provenance })),
    );
  }

  @ResolveField()
  statements(@Parent() { moment, id }: Seen<Task>) {
    return this.tasks.statements(moment, id);
  }

  @ResolveField()
  async viewerCan(@Parent() task: Seen<Task>) {
    const { moment, id } = task;
    const supporting = await this.tasks.supporting(moment, id);
    return abilitiesOn(
      moment.viewer,
      task,
      supporting.map(({ ministryId }) => ministryId),
      moment.asOf !== null,
    );
  }

  private async answer(context: RequestContext, outcome: { id: string } | Refusal) {
    if (outcome instanceof Refusal) return { task: null, userErrors: outcome.problems };
    return { task: await this.tasks.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}

@Resolver('PublicStatement')
export class PublicStatementResolver {
  constructor(private readonly ministries: MinistryReader) {}

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<PublicStatement>) {
    return this.ministries.required(moment, ministryId);
  }
}
