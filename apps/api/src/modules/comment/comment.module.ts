import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { TaskModule } from '../task/task.module.js';
import { seesComment } from './comment.policy.js';
import { CommentReader } from './comment.reader.js';
import { CommentResolver } from './comment.resolver.js';
import { CommentService } from './comment.service.js';
import { CommentThreadResolver, MilestoneThreadResolver, ReportThreadResolver, TaskThreadResolver } from './comment-thread.resolver.js';

addVisibleRule('comment', seesComment);

@Module({
  imports: [MinistryModule, ReportContentModule, TaskModule],
  providers: [
    ...[CommentReader, CommentResolver, CommentService],
    ...[CommentThreadResolver, MilestoneThreadResolver, ReportThreadResolver, TaskThreadResolver],
  ],
})
export class CommentModule {}
