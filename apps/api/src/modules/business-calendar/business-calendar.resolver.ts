import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Refusal } from '../../platform/errors/problem.js';
import type { Outcome } from '../../platform/command/command.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import { keepsCalendar } from './business-calendar.policy.js';
import { BusinessCalendarReader, filledYears } from './business-calendar.reader.js';
import { BusinessCalendarService, type HolidayAddInput, type HolidayCorrectInput } from './business-calendar.service.js';
import { businessDayFrom, isBusinessDay } from '../../platform/clock/business-day.js';
import type { Holiday } from './holiday.entity.js';

@Resolver('Holiday')
export class BusinessCalendarResolver {
  constructor(
    private readonly calendars: BusinessCalendarReader,
    private readonly service: BusinessCalendarService,
  ) {}

  @Query()
  calendarYear(@Context() context: RequestContext, @Args('year') year: number | null | undefined) {
    const moment = context.reads.present();
    return this.yearAt(moment, year ?? Number(moment.today.slice(0, 4)));
  }

  @Query()
  async calendarDay(@Context() context: RequestContext, @Args('on') on: string) {
    const moment = context.reads.present();
    const { daysOff, years } = await this.calendars.calendar(moment);
    const year = Number(on.slice(0, 4));
    const holiday = (await this.calendars.ofYear(moment, year)).find((each) => each.on === on && each.isDayOff);
    return {
      ...{ on, isBusinessDay: isBusinessDay(on, daysOff), name: holiday?.name ?? null },
      ...{ businessDayFrom: businessDayFrom(on, daysOff), isYearFilled: years.has(year) },
    };
  }

  @Mutation()
  async calendarFill(@Context() context: RequestContext, @Args('year') year: number, @Args('input') input: { idempotencyKey: string }) {
    const outcome = await this.service.fill(signedIn(context), context.requestId, year, input);
    if (outcome instanceof Refusal) return { calendarYear: null, userErrors: outcome.problems };
    return { calendarYear: await this.yearAt(await afterCommand(context), year), userErrors: [] };
  }

  @Mutation()
  async holidayAdd(@Context() context: RequestContext, @Args('input') input: HolidayAddInput) {
    return this.answer(context, await this.service.add(signedIn(context), context.requestId, input));
  }

  @Mutation()
  async holidayCorrect(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: HolidayCorrectInput) {
    return this.answer(context, await this.service.correct(signedIn(context), context.requestId, id, input));
  }

  @ResolveField()
  changedAt(@Parent() { updatedAt }: Seen<Holiday>): Date {
    return updatedAt;
  }

  private async yearAt(moment: Moment, year: number) {
    const holidays = await this.calendars.ofYear(moment, year);
    return { year, isFilled: filledYears(holidays).has(year), holidays, viewerCan: { keep: keepsCalendar(moment.viewer) } };
  }

  private async answer(context: RequestContext, outcome: Outcome | Refusal) {
    if (outcome instanceof Refusal) return { holiday: null, userErrors: outcome.problems };
    return { holiday: await this.calendars.byId(await afterCommand(context), outcome.id), userErrors: [] };
  }
}
