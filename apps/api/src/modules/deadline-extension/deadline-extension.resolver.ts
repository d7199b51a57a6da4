import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Outcome } from '../../platform/command/command.js';
import type { Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { Task } from '../task/task.entity.js';
import type { DeadlineExtension } from './deadline-extension.entity.js';
import { asksExtension, decidesExtension } from './deadline-extension.policy.js';
import { DeadlineExtensionReader } from './deadline-extension.reader.js';
import { mayAsk } from './deadline-extension.rules.js';
import {
  DeadlineExtensionService,
  type ExtensionDeclineInput,
  type ExtensionGrantInput,
  type ExtensionsAskInput,
} from './deadline-extension.service.js';

@Resolver('DeadlineExtension')
export class DeadlineExtensionResolver {
  constructor(
    private readonly extensions: DeadlineExtensionReader,
    private readonly reports: StatusReportReader,
    private readonly people: SubmissionReader,
    private readonly ministries: MinistryReader,
    private readonly service: DeadlineExtensionService,
  ) {}

  @Mutation()
  async deadlineExtensionsAsk(@Context() context: RequestContext, @Args('input') input: ExtensionsAskInput) {
    const outcome = await this.service.ask(signedIn(context), context.requestId, input);
    if (outcome instanceof Refusal) return { statusReports: [], userErrors: outcome.problems };
    const moment = await afterCommand(context);
    const found = await Promise.all([...new Set(input.reportIds)].map((id) => this.reports.byId(moment, id)));
    return { statusReports: found.filter(isPresent), userErrors: [] };
  }

  @Mutation()
  async deadlineExtensionGrant(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ExtensionGrantInput) {
    return this.answer(context, await this.service.grant(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async deadlineExtensionDecline(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ExtensionDeclineInput) {
    return this.answer(context, await this.service.decline(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<DeadlineExtension>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<DeadlineExtension>) {
    return moment.byId(Task)(taskId);
  }

  @ResolveField()
  report(@Parent() { moment, reportId }: Seen<DeadlineExtension>) {
    return this.reports.byId(moment, reportId);
  }

  @ResolveField()
  askedBy(@Parent() { moment, askedBy }: Seen<DeadlineExtension>) {
    return this.people.actor(moment, askedBy);
  }

  @ResolveField()
  decidedBy(@Parent() { moment, decidedBy }: Seen<DeadlineExtension>) {
    return decidedBy === null ? null : this.people.actor(moment, decidedBy);
  }

  @ResolveField()
  viewerCan(@Parent() extension: Seen<DeadlineExtension>) {
    const { moment, state } = extension;
    return { decide: moment.asOf === null && state === 'REQUESTED' && decidesExtension(moment.viewer, extension) };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { deadlineExtension: null, userErrors: outcome.problems };
    return { deadlineExtension: await this.extensions.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}

/** What a report knows of its own deadline. */
@Resolver('StatusReport')
export class ReportExtensionsResolver {
  constructor(
    private readonly readExtensions: DeadlineExtensionReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  @ResolveField()
  extensions(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readExtensions.ofReport(moment, id);
  }

  @ResolveField()
  async dueAt(@Parent() { moment, roundId, extendedDueAt }: Seen<StatusReport>): Promise<Date> {
    return extendedDueAt ?? (await this.rounds.required(moment, roundId)).dueAt;
  }

  @ResolveField()
  isExtended(@Parent() { extendedDueAt }: StatusReport): boolean {
    return extendedDueAt !== null;
  }

  @ResolveField()
  async canAskExtension(@Parent() report: Seen<StatusReport>): Promise<boolean> {
    const { moment, firstSubmittedAt, extendedDueAt } = report;
    if (moment.asOf !== null || !asksExtension(moment.viewer, report)) return false;
    const { dueAt, closedAt } = await this.rounds.required(moment, report.roundId);
    const earlier = await this.readExtensions.ofReport(moment, report.id);
    return mayAsk({ firstSubmittedAt, dueAt: extendedDueAt ?? dueAt, roundOpen: closedAt === null, earlier }, moment.instant);
  }
}

@Resolver('ReportingRound')
export class RoundExtensionsResolver {
  constructor(private readonly readExtensions: DeadlineExtensionReader) {}

  @ResolveField()
  extensions(@Parent() { moment, id }: Seen<ReportingRound>) {
    return this.readExtensions.ofRound(moment, id);
  }
}
