import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isPresent } from '../../platform/database/present.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { MilestoneBulkReader, type Preview } from './milestone-bulk.reader.js';
import { MilestoneBulkService, readable, type MilestonesChangeInput, type MilestonesChangePreviewInput } from './milestone-bulk.service.js';

@Resolver()
export class MilestoneBulkResolver {
  constructor(
    private readonly milestones: MilestoneReader,
    private readonly reader: MilestoneBulkReader,
    private readonly service: MilestoneBulkService,
  ) {}

  @Query()
  milestonesChangePreview(
    @Context() context: RequestContext,
    @Args('taskForceCode') code: string,
    @Args('input') input: MilestonesChangePreviewInput,
  ): Promise<Preview> {
    const own = signedIn(context).taskForces.find((taskForce) => taskForce.code === code);
    if (own === undefined) throw new NotFound();
    const { rows, change, reason } = readable(input);
    return this.reader.preview(context.reads.present(), own.id, rows, change, reason);
  }

  @Mutation()
  async milestonesChange(
    @Context() context: RequestContext,
    @Args('taskForceCode') code: string,
    @Args('input') input: MilestonesChangeInput,
  ) {
    const outcome = await this.service.change(signedIn(context), context.requestId, code, input);
    if (outcome instanceof Refusal) return { changedCount: 0, milestones: [], userErrors: outcome.problems };
    const moment = await afterCommand(context);
    const found = await Promise.all(input.rows.map(({ milestoneId }) => this.milestones.byId(moment, milestoneId.toLowerCase())));
    return { changedCount: outcome.version, milestones: found.filter(isPresent), userErrors: [] };
  }
}
