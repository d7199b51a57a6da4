import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Task } from '../task/task.entity.js';
import { judges } from './judged-rating.policy.js';
import { JudgedRatingReader } from './judged-rating.reader.js';

@Resolver('Task')
export class TaskJudgementsResolver {
  constructor(private readonly readJudged: JudgedRatingReader) {}

  @ResolveField()
  judgedRating(@Parent() task: Seen<Task>) {
    return this.readJudged.confirmed(task);
  }

  @ResolveField()
  judgedRatings(@Parent() task: Seen<Task>) {
    return this.readJudged.ofTask(task);
  }
}

@Resolver('StatusReport')
export class ReportJudgementsResolver {
  constructor(private readonly readJudged: JudgedRatingReader) {}

  @ResolveField()
  judgedRatings(@Parent() report: Seen<StatusReport>) {
    return this.readJudged.ofReport(report);
  }

  @ResolveField()
  canJudge(@Parent() report: Seen<StatusReport>): boolean | Promise<boolean> {
    const { moment } = report;
    return moment.asOf === null && judges(moment.viewer, report) && this.readJudged.mayBegin(report);
  }
}

@Resolver('TaskForce')
export class TaskForceJudgementsResolver {
  constructor(private readonly readJudged: JudgedRatingReader) {}

  @ResolveField()
  judgedRatingsAsked(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.readJudged.asked(moment, id);
  }
}
