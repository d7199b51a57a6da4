import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import type { Ministry } from '../ministry/ministry.entity.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import type { Task } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import { Comment } from './comment.entity.js';
import { seesComment, writesComment } from './comment.policy.js';
import { bodiesOf, isNewTo } from './comment.rules.js';

/** What can be talked about; a task's own has neither milestone nor report. */
export interface CommentItem {
  moment: Moment;
  taskForceId: string;
  taskId: string;
  milestoneId: string | null;
  reportId: string | null;
  /** The body of the milestone or report. */
  ministryId: string | null;
}

export const itemOfTask = ({ moment, taskForceId, id }: Seen<Task>): CommentItem => ({
  ...{ moment, taskForceId, taskId: id, milestoneId: null, reportId: null, ministryId: null },
});
export const itemOfMilestone = ({ moment, taskForceId, taskId, id, ministryId }: Seen<Milestone>): CommentItem => ({
  ...{ moment, taskForceId, taskId, milestoneId: id, reportId: null, ministryId },
});
export const itemOfReport = ({ moment, taskForceId, taskId, id, ministryId }: Seen<StatusReport>): CommentItem => ({
  ...{ moment, taskForceId, taskId, milestoneId: null, reportId: id, ministryId },
});

interface Mark {
  itemId: string;
  ministryId: string;
  readAt: Date;
}

/** Under which id a person's mark stands. */
export const markedUnder = (item: Pick<CommentItem, 'taskId' | 'milestoneId' | 'reportId'>) =>
  item.reportId ?? item.milestoneId ?? item.taskId;

@Injectable()
export class CommentReader {
  constructor(
    private readonly tasks: TaskReader,
    private readonly ministries: MinistryReader,
  ) {}

  byId(moment: Moment, id: string): Promise<Seen<Comment> | null> {
    return moment.byId(Comment)(id);
  }

  /** As they were said. */
  async on({ moment, taskId, milestoneId, reportId }: CommentItem): Promise<Seen<Comment>[]> {
    const all = await moment.many(Comment, 'taskId', ['writtenAt', 'id'])(taskId);
    return all.filter((comment) => comment.milestoneId === milestoneId && comment.reportId === reportId);
  }

  async isNew(comment: Seen<Comment>): Promise<boolean> {
    const { moment, ministryId } = comment;
    // What was new on a past day is no news.
    if (moment.viewer === null || moment.asOf !== null) return false;
    const mark = (await this.marks(moment)).find((each) => each.itemId === markedUnder(comment) && each.ministryId === ministryId);
    return isNewTo(moment.viewer.id, comment, mark?.readAt ?? null);
  }

  async countNew(item: CommentItem): Promise<number> {
    const news = await Promise.all((await this.on(item)).map((comment) => this.isNew(comment)));
    return news.filter(Boolean).length;
  }

  /** The bodies with which, or for which, this reader may write. */
  async bodies(item: CommentItem): Promise<Seen<Ministry>[]> {
    const { moment, taskForceId } = item;
    if (moment.asOf !== null) return [];
    const own = (await this.parts(item)).filter((id) => writesComment(moment.viewer, { taskForceId, ministryId: id }));
    return (await Promise.all(own.map((id) => this.ministries.byId(moment, id)))).filter(isPresent);
  }

  async isForViewer(item: CommentItem): Promise<boolean> {
    const { moment, taskForceId } = item;
    return (await this.parts(item)).some((ministryId) => seesComment(moment.viewer, { taskForceId, ministryId }));
  }

  /** Which bodies have a part in the item. */
  private async parts({ moment, taskId, ministryId, reportId }: CommentItem): Promise<string[]> {
    const task = await this.tasks.required(moment, taskId);
    const supporting = (await this.tasks.supporting(moment, taskId)).map((each) => each.ministryId);
    return bodiesOf({ leadMinistryId: task.leadMinistryId, supporting, ministryId, isReport: reportId !== null });
  }

  /** A person's own marks, all at once. */
  private marks(moment: Moment): Promise<Mark[]> {
    return moment.once('marks of comments', () =>
      moment.sql<Mark>('SELECT c.item_id AS "itemId", c.ministry_id AS "ministryId", c.read_at AS "readAt" FROM comment_reading c'),
    );
  }
}
