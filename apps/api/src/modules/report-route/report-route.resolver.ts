import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readsPlan } from '../../platform/access/viewer.js';
import type { Outcome } from '../../platform/command/command.js';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { ReportRoute } from './report-route.entity.js';
import { keepsRoutes } from './report-route.policy.js';
import { ReportRouteService, type ReportRouteAddInput, type ReportRouteChangeInput } from './report-route.service.js';

@Resolver('ReportRoute')
export class ReportRouteResolver {
  constructor(
    private readonly ministries: MinistryReader,
    private readonly service: ReportRouteService,
  ) {}

  @Mutation()
  async reportRouteAdd(@Context() context: RequestContext, @Args('taskForceCode') code: string, @Args('input') input: ReportRouteAddInput) {
    return this.answer(context, await this.service.add(signedIn(context), context.requestId, code, input));
  }

  @Mutation()
  async reportRouteChange(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ReportRouteChangeInput) {
    return this.answer(context, await this.service.change(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<ReportRoute>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  via(@Parent() { moment, viaMinistryId }: Seen<ReportRoute>) {
    return this.ministries.required(moment, viaMinistryId);
  }

  @ResolveField()
  viewerCan(@Parent() { moment, taskForceId }: Seen<ReportRoute>) {
    return { change: moment.asOf === null && keepsRoutes(moment.viewer, taskForceId) };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { reportRoute: null, userErrors: outcome.problems };
    return { reportRoute: await (await afterCommand(context)).byId(ReportRoute)(outcome.id), userErrors: [] };
  }
}

@Resolver('TaskForce')
export class TaskForceRoutesResolver {
  @ResolveField()
  reportRoutes(@Parent() { moment, id }: Seen<TaskForce>) {
    return readsPlan(moment.viewer, id) ? moment.many(ReportRoute, 'taskForceId', ['fromOn'])(id) : null;
  }
}
