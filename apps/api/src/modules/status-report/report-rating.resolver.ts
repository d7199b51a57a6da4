import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { RatingReader } from '../rating/rating.reader.js';
import { Task } from '../task/task.entity.js';
import { ReportFactsReader } from './report-facts.reader.js';
import { seesFlags } from './status-report.policy.js';
import type { StatusReport } from './status-report.entity.js';

/** The rating that the printed rule gives the report's task; null when the task is not there at that moment. */
async function computedFor(ratings: RatingReader, { moment, taskId }: Seen<StatusReport>) {
  const task = await moment.byId(Task)(taskId);
  return task === null ? null : ratings.computed(task);
}

@Resolver('ReportPrefill')
export class PrefillRatingResolver {
  constructor(private readonly ratings: RatingReader) {}

  /** What the body is asked to agree with. */
  @ResolveField()
  computedRating(@Parent() { report }: { report: Seen<StatusReport> }) {
    return computedFor(this.ratings, report);
  }
}

@Resolver('StatusReport')
export class ReportFlagsResolver {
  constructor(
    private readonly ratings: RatingReader,
    private readonly facts: ReportFactsReader,
  ) {}

  @ResolveField()
  async flags(@Parent() report: Seen<StatusReport>) {
    if (!seesFlags(report.moment.viewer, report)) return [];
    return this.facts.flags(report, (await computedFor(this.ratings, report))?.rating ?? null);
  }
}
