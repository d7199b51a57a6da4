import { addDays } from '../../platform/clock/calendar-day.js';

export type Language = 'ko' | 'en';
type Text = Record<Language, string>;

/** What is read for a feed, as the reader may see it. */
export interface FeedTaskForce {
  code: string;
  today: string;
  demonstration: boolean;
  currentRound: FeedRound | null;
  milestones: FeedMilestone[];
  meetings: { id: string; title: Text; heldOn: string }[];
}
interface FeedRound {
  id: string;
  name: Text;
  /** Instants as the schema writes them. */
  dueAt: string;
  closedAt: string | null;
  reports: { id: string; dueAt: string; state: string; ministry: { id: string }; task: { code: string; title: Text } }[];
}
interface FeedMilestone {
  id: string;
  code: string;
  title: Text;
  plannedOn: string | null;
  forecastOn: string | null;
  achievedOn: string | null;
  plannedOnProvenance: { kind: string };
  ministry: { id: string };
}

/** A day of its own, or an instant. */
export interface FeedEvent {
  /** Stays the same however often the date moves: calendars move the entry and make no second one. */
  uid: string;
  summary: string;
  on: string | null;
  at: string | null;
}

interface FeedReader {
  role: string;
  ministryIds: readonly string[];
}

/** What is longer over than this stays out: a calendar keeps what it has read. */
const DAYS_BACK = 60;
const OPEN = ['NOT_BEGUN', 'DRAFT', 'RETURNED'];
const WORDS = {
  mark: { ko: '[시연용 예시 자료] ', en: '[Demonstration] ' },
  due: { ko: '제출기한', en: 'Report due' },
  round: { ko: '제출기한(전체)', en: 'Reports due (all)' },
  milestone: { ko: '추진일정', en: 'Milestone' },
  meeting: { ko: '점검회의', en: 'Review meeting' },
  illustrative: { ko: ' (예시)', en: ' (illustrative)' },
} satisfies Record<string, Text>;

/** The dates of one task force that are this reader's: what the own body owes and plans, the round's deadline for the office, meetings for all. */
export function eventsOf(taskForce: FeedTaskForce, reader: FeedReader, language: Language): FeedEvent[] {
  const { currentRound: round, today, demonstration } = taskForce;
  const mark = demonstration ? WORDS.mark[language] : '';
  const isOwn = ({ ministry }: { ministry: { id: string } }) => reader.ministryIds.includes(ministry.id);
  const from = addDays(today, -DAYS_BACK);
  const event = (uid: string, words: string, when: { on: string } | { at: string }): FeedEvent => ({
    ...{ uid: `${uid}@gwaje`, summary: `${mark}${words}`, on: null, at: null, ...when },
  });
  const isOpen = round !== null && round.closedAt === null;
  const reports = isOpen ? round.reports.filter((report) => isOwn(report) && OPEN.includes(report.state)) : [];
  return [
    ...reports.map(({ id, dueAt, task }) =>
      event(`report-${id}`, `${WORDS.due[language]}: ${task.code} ${task.title[language]} · ${round?.name[language] ?? ''}`, { at: dueAt }),
    ),
    ...(isOpen && reader.role === 'COORDINATOR'
      ? [event(`round-${round.id}`, `${WORDS.round[language]}: ${round.name[language]}`, { at: round.dueAt })]
      : []),
    ...taskForce.milestones
      .filter((milestone) => isOwn(milestone) && milestone.achievedOn === null)
      .flatMap((milestone) => {
        const { id, code, title, forecastOn, plannedOn, plannedOnProvenance } = milestone;
        const on = forecastOn ?? plannedOn;
        const note = forecastOn === null && plannedOnProvenance.kind === 'ILLUSTRATIVE' ? WORDS.illustrative[language] : '';
        return on === null || on < from
          ? []
          : [event(`milestone-${id}`, `${WORDS.milestone[language]}: ${code} ${title[language]}${note}`, { on })];
      }),
    ...taskForce.meetings
      .filter(({ heldOn }) => heldOn >= from)
      .map(({ id, title, heldOn }) => event(`meeting-${id}`, `${WORDS.meeting[language]}: ${title[language]}`, { on: heldOn })),
  ];
}
