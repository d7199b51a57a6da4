import { addDays } from '../../platform/clock/calendar-day.js';
import { isWeekend, weekdayOf } from '../../platform/clock/business-day.js';
import { DESIGNATED_DAYS, type KnownDay } from './designated-days.js';

/** Before 2024 other rules of substitution held; after 2050 the lunar calendar is a forecast. */
export const FIRST_YEAR = 2024;
export const LAST_YEAR = 2050;

const REGULATION = '관공서의 공휴일에 관한 규정 제2조';
const SUBSTITUTION = '관공서의 공휴일에 관한 규정 제3조';

/** When a substitute day is due: on Saturday and Sunday, on Sunday alone, or never. */
type Substituted = 'WEEKEND' | 'SUNDAY' | 'NEVER';

interface Feast {
  ko: string;
  en: string;
  substituted: Substituted;
  since?: number;
}

/** Article 2, by month and day. Constitution Day is a day off again since 2026 (gndnews1.com/mobile/article.html?no=1166215). */
const SOLAR: Readonly<Record<string, Feast>> = {
  '01-01': { ko: '1월 1일', en: 'New Year’s Day', substituted: 'NEVER' },
  '03-01': { ko: '3·1절', en: 'Independence Movement Day', substituted: 'WEEKEND' },
  '05-05': { ko: '어린이날', en: 'Children’s Day', substituted: 'WEEKEND' },
  '06-06': { ko: '현충일', en: 'Memorial Day', substituted: 'NEVER' },
  '07-17': { ko: '제헌절', en: 'Constitution Day', substituted: 'WEEKEND', since: 2026 },
  '08-15': { ko: '광복절', en: 'Liberation Day', substituted: 'WEEKEND' },
  '10-03': { ko: '개천절', en: 'National Foundation Day', substituted: 'WEEKEND' },
  '10-09': { ko: '한글날', en: 'Hangeul Day', substituted: 'WEEKEND' },
  '12-25': { ko: '성탄절', en: 'Christmas Day', substituted: 'WEEKEND' },
};

/** By the lunar calendar; the two great feasts with the day before and the day after. */
const LUNAR: Readonly<Record<string, { feast: Feast; span: readonly number[] }>> = {
  '1/1': { feast: { ko: '설날 연휴', en: 'Seollal', substituted: 'SUNDAY' }, span: [-1, 0, 1] },
  '4/8': { feast: { ko: '부처님오신날', en: 'Buddha’s Birthday', substituted: 'WEEKEND' }, span: [0] },
  '8/15': { feast: { ko: '추석 연휴', en: 'Chuseok', substituted: 'SUNDAY' }, span: [-1, 0, 1] },
};

/** Korea's lunar calendar as the Unicode project keeps it (ICU, in every Node); a leap month has a name of its own. */
const DANGI = new Intl.DateTimeFormat('en-u-ca-dangi', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function feastsOf(year: number): Map<string, Feast[]> {
  const found = new Map<string, Feast[]>();
  const add = (day: string, feast: Feast) => found.set(day, [...(found.get(day) ?? []), feast]);
  for (let day = `${String(year)}-01-01`; day < `${String(year + 1)}-01-01`; day = addDays(day, 1)) {
    const solar = SOLAR[day.slice(5)];
    if (solar !== undefined && year >= (solar.since ?? year)) add(day, solar);
    const lunar = LUNAR[DANGI.format(new Date(`${day}T00:00:00Z`))];
    for (const offset of lunar?.span ?? []) if (lunar !== undefined) add(addDays(day, offset), lunar.feast);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function earnsSubstitute(day: string, feasts: readonly Feast[]): boolean {
  const onSunday = weekdayOf(day) === 0;
  const byWeekend = feasts.some(
    ({ substituted }) => (substituted === 'WEEKEND' && isWeekend(day)) || (substituted === 'SUNDAY' && onSunday),
  );
  return byWeekend || (feasts.length > 1 && feasts.some(({ substituted }) => substituted !== 'NEVER'));
}

const joined = (feasts: readonly Feast[]) => ({
  ko: feasts.map(({ ko }) => ko).join('·'),
  en: feasts.map(({ en }) => en).join(' and '),
});

/** The days off of a year by the regulation, and those that were designated beside it and are known with their source. */
export function statutoryDaysOff(year: number): KnownDay[] {
  const feasts = feastsOf(year);
  const days = new Map<string, KnownDay>();
  for (const [on, held] of feasts) days.set(on, { on, name: joined(held), kind: 'PUBLIC', source: REGULATION });
  for (const [on, held] of feasts) {
    if (!earnsSubstitute(on, held)) continue;
    const { ko, en } = joined(held);
    let instead = addDays(on, 1);
    while (isWeekend(instead) || days.has(instead)) instead = addDays(instead, 1);
    const name = { ko: `대체공휴일(${ko})`, en: `Substitute holiday (${en})` };
    days.set(instead, { on: instead, name, kind: 'SUBSTITUTE', source: SUBSTITUTION });
  }
  for (const day of DESIGNATED_DAYS) if (day.on.startsWith(String(year))) days.set(day.on, day);
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
