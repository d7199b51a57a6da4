import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import ical from 'ical-generator';
import { RouteAccess } from '../../platform/access/route-wall.js';
import { Sessions } from '../../platform/access/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { NotFound, TooManyOfYours } from '../../platform/errors/access-error.js';
import { asAttachment, contentDisposition } from '../../platform/http/attachment.js';
import { Allowance } from '../../platform/traffic/allowance.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import type { FeedEvent, Language } from './calendar-feed.rules.js';

/** A calendar asks every few minutes at most; whoever asks more often is no calendar. */
const PER_MINUTE = 12;
const FILE = /^([\w-]{43})\.ics$/;
const NAMES: Record<Language, string> = { ko: '과제 일정', en: 'Gwaje dates' };

/** A calendar program brings no cookie: the address itself says who reads. What opens nothing is not there, whatever the reason. */
@Controller('/feeds')
export class CalendarFeedController {
  private readonly allowance = new Allowance(PER_MINUTE);

  constructor(
    private readonly sessions: Sessions,
    private readonly reader: CalendarFeedReader,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  @RouteAccess('public')
  async give(@Param('file') file: string, @Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const token = FILE.exec(file)?.[1];
    const viewer = token === undefined ? null : await this.sessions.viewerOfFeed(token);
    if (viewer === null || viewer.taskForces.length === 0 || viewer.role === 'ADMINISTRATOR') throw new NotFound();
    if (this.allowance.take(viewer.id) > 0) throw new TooManyOfYours();
    const language: Language = query['lang'] === 'en' ? 'en' : 'ko';
    const text = written(await this.reader.events(viewer, language), language, this.clock.now());
    asAttachment(response, 'text/calendar; charset=utf-8', contentDisposition(NAMES[language], 'ics')).end(text);
  }
}

/** RFC 5545: days stand for themselves, instants in UTC, which every calendar shows in its own zone. */
function written(events: readonly FeedEvent[], language: Language, stamp: Date): string {
  const calendar = ical({ name: NAMES[language], prodId: { company: 'Gwaje', product: 'Gwaje', language: language.toUpperCase() } });
  for (const { uid: id, summary, on, at } of events) {
    if (at !== null) calendar.createEvent({ id, summary, start: new Date(at), end: new Date(at), stamp });
    if (on === null) continue;
    const start = new Date(`${on}T00:00:00Z`);
    calendar.createEvent({ id, summary, start, end: new Date(start.getTime() + 86_400_000), allDay: true, stamp });
  }
  return calendar.toString();
}
