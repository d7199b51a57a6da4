import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import type { Task } from '../task/task.entity.js';
import { CommentReader, itemOfMilestone, itemOfReport, itemOfTask, type CommentItem } from './comment.reader.js';

@Resolver('CommentThread')
export class CommentThreadResolver {
  constructor(private readonly reader: CommentReader) {}

  @ResolveField()
  isForViewer(@Parent() item: CommentItem) {
    return this.reader.isForViewer(item);
  }

  @ResolveField()
  comments(@Parent() item: CommentItem) {
    return this.reader.on(item);
  }

  @ResolveField()
  newCount(@Parent() item: CommentItem) {
    return this.reader.countNew(item);
  }

  @ResolveField()
  bodies(@Parent() item: CommentItem) {
    return this.reader.bodies(item);
  }
}

/** What other concepts know of it. */
@Resolver('Task')
export class TaskThreadResolver {
  @ResolveField()
  thread(@Parent() task: Seen<Task>) {
    return itemOfTask(task);
  }
}

@Resolver('Milestone')
export class MilestoneThreadResolver {
  @ResolveField()
  thread(@Parent() milestone: Seen<Milestone>) {
    return itemOfMilestone(milestone);
  }
}

@Resolver('StatusReport')
export class ReportThreadResolver {
  @ResolveField()
  thread(@Parent() report: Seen<StatusReport>) {
    return itemOfReport(report);
  }
}
