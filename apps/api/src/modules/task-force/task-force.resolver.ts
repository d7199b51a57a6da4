import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { InvalidInput } from '../../platform/errors/access-error.js';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SourceReader } from '../source/source.reader.js';
import type { TaskForce } from './task-force.entity.js';
import { abilitiesIn } from './task-force.policy.js';
import { TaskForceReader } from './task-force.reader.js';

@Resolver('TaskForce')
export class TaskForceResolver {
  constructor(
    private readonly taskForces: TaskForceReader,
    private readonly ministryReader: MinistryReader,
    private readonly sourceReader: SourceReader,
  ) {}

  @Query('taskForces')
  all(@Context() context: RequestContext) {
    return this.taskForces.all(context.reads.present());
  }

  @Query('taskForce')
  byCode(@Context() context: RequestContext, @Args('code') code: string, @Args('asOf') asOf?: Date | null) {
    if (asOf === null || asOf === undefined) return this.taskForces.byCode(context.reads.present(), code);
    const present = context.reads.present();
    if (asOf > present.now) throw new InvalidInput('Choose an instant that is not in the future.');
    const own = signedIn(context).taskForces.find((taskForce) => taskForce.code === code);
    return own === undefined ? null : this.taskForces.byCode(context.reads.at(own.id, asOf), code);
  }

  @ResolveField()
  revision(@Parent() taskForce: Seen<TaskForce>) {
    return this.taskForces.revision(taskForce.moment, taskForce.id);
  }

  @ResolveField()
  asOf(@Parent() taskForce: Seen<TaskForce>): Date | null {
    return taskForce.moment.asOf;
  }

  @ResolveField()
  today(@Parent() taskForce: Seen<TaskForce>): string {
    return taskForce.moment.today;
  }

  @ResolveField()
  leadMinistry(@Parent() { moment, leadMinistryId }: Seen<TaskForce>) {
    return leadMinistryId === null ? null : this.ministryReader.byId(moment, leadMinistryId);
  }

  @ResolveField()
  chair(@Parent() { moment, chair, id }: Seen<TaskForce>) {
    if (chair !== null) moment.tie(chair.provenance, id);
    return chair;
  }

  @ResolveField()
  ministries(@Parent() taskForce: Seen<TaskForce>) {
    return this.ministryReader.ofTaskForce(taskForce.moment, taskForce.id);
  }

  @ResolveField()
  sources(@Parent() taskForce: Seen<TaskForce>) {
    return this.sourceReader.ofTaskForce(taskForce.moment, taskForce.id);
  }

  @ResolveField()
  viewerCan(@Parent() { moment, id }: Seen<TaskForce>) {
    return abilitiesIn(moment.viewer, id, moment.asOf !== null);
  }
}
