import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import type { Notification } from './notification.entity.js';
import { NotificationReader } from './notification.reader.js';
import { KINDS, mailChoice } from './notification.rules.js';
import { NotificationService, type NotificationSettingsChangeInput, type NotificationsReadInput } from './notification.service.js';

@Resolver('Notification')
export class NotificationResolver {
  constructor(
    private readonly reader: NotificationReader,
    private readonly service: NotificationService,
  ) {}

  @Query()
  notifications(@Context() context: RequestContext) {
    return this.reader.latest(context.reads.present());
  }

  @Query()
  notificationSettings(@Context() context: RequestContext) {
    return this.settings(context.reads.present());
  }

  @Mutation()
  async notificationsRead(@Context() context: RequestContext, @Args('input') input: NotificationsReadInput) {
    const outcome = await this.service.read(signedIn(context), context.requestId, input);
    if (outcome instanceof Refusal) return { notifications: [], userErrors: outcome.problems };
    return { notifications: await this.reader.latest(await afterCommand(context)), userErrors: [] };
  }

  @Mutation()
  async notificationSettingsChange(@Context() context: RequestContext, @Args('input') input: NotificationSettingsChangeInput) {
    const outcome = await this.service.change(signedIn(context), context.requestId, input);
    if (outcome instanceof Refusal) return { notificationSettings: null, userErrors: outcome.problems };
    return { notificationSettings: await this.settings(await afterCommand(context)), userErrors: [] };
  }

  @ResolveField()
  taskForce(@Parent() { moment, taskForceId }: Seen<Notification>) {
    return moment.byId(TaskForce)(taskForceId);
  }

  @ResolveField()
  round(@Parent() { moment, roundId }: Seen<Notification>) {
    return roundId === null ? null : moment.byId(ReportingRound)(roundId);
  }

  @ResolveField()
  report(@Parent() { moment, reportId }: Seen<Notification>) {
    return reportId === null ? null : moment.byId(StatusReport)(reportId);
  }

  private async settings(moment: Moment) {
    const chosen = await this.reader.setting(moment);
    const choices = KINDS.map((kind) => ({ kind, mail: mailChoice(kind, chosen?.mail ?? null) }));
    return { language: chosen?.language ?? 'ko', choices, version: chosen?.version ?? 0 };
  }
}

@Resolver('Viewer')
export class ViewerNotificationsResolver {
  constructor(private readonly own: NotificationReader) {}

  @ResolveField()
  unreadNotifications(@Context() context: RequestContext) {
    return this.own.unread(context.reads.present());
  }
}
