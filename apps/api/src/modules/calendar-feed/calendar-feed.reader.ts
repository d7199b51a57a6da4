import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Moment } from '../../platform/database/moment.js';
import { InnerQueries } from '../../platform/graphql/inner-queries.js';
import { eventsOf, type FeedEvent, type FeedTaskForce, type Language } from './calendar-feed.rules.js';

const DATES = `query { taskForces { code today demonstration
  currentRound { id name { ko en } dueAt closedAt reports { id dueAt state ministry { id } task { code title { ko en } } } }
  milestones { id code title { ko en } plannedOn forecastOn achievedOn plannedOnProvenance { kind } ministry { id } }
  meetings { id title { ko en } heldOn } } }`;

@Injectable()
export class CalendarFeedReader {
  constructor(private readonly queries: InnerQueries) {}

  /** What this person reads on the screens, by the same walls, as dates; the administrator reads no plan. */
  async events(viewer: Viewer, language: Language): Promise<FeedEvent[]> {
    const { taskForces } = (await this.queries.askAs(viewer, DATES, {})) as unknown as { taskForces: FeedTaskForce[] };
    return taskForces.flatMap((taskForce) => eventsOf(taskForce, viewer, language));
  }

  async renewedAt(moment: Moment): Promise<Date | null> {
    const [row] = await moment.sql<{ renewedAt: Date }>(
      'SELECT f.renewed_at AS "renewedAt" FROM calendar_feed f WHERE f.account_id = app.user_id() AND f.token_hash IS NOT NULL',
    );
    return row?.renewedAt ?? null;
  }
}
