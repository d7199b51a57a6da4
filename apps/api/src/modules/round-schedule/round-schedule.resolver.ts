import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { BusinessCalendarReader } from '../business-calendar/business-calendar.reader.js';
import type { RoundKind } from '../reporting-round/reporting-round.entity.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { ReportingSettingReader } from './reporting-setting.reader.js';
import { ReportingSettingService, type ReportingSettingsChangeInput } from './reporting-setting.service.js';
import { suggestRound } from './round-schedule.rules.js';

@Resolver('TaskForce')
export class RoundScheduleResolver {
  constructor(
    private readonly settings: ReportingSettingReader,
    private readonly calendars: BusinessCalendarReader,
    private readonly service: ReportingSettingService,
  ) {}

  @ResolveField()
  reportingSettings(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.settings.ofTaskForce(moment, id);
  }

  @ResolveField()
  async roundSuggestion(@Parent() { moment, id }: Seen<TaskForce>, @Args('kind') kind: RoundKind) {
    const [settings, { daysOff, years }] = await Promise.all([this.settings.ofTaskForce(moment, id), this.calendars.calendar(moment)]);
    const suggestion = suggestRound(kind, moment.today, settings, daysOff);
    return { taskForceId: id, ...suggestion, isCalendarFilled: years.has(Number(suggestion.dueOn.slice(0, 4))) };
  }

  @Mutation()
  async reportingSettingsChange(
    @Context() context: RequestContext,
    @Args('taskForceCode') code: string,
    @Args('input') input: ReportingSettingsChangeInput,
  ) {
    const outcome = await this.service.change(signedIn(context), context.requestId, code, input);
    if (outcome instanceof Refusal) return { reportingSettings: null, userErrors: outcome.problems };
    return { reportingSettings: await this.settings.ofTaskForce(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
