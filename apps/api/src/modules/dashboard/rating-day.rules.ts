import { addDays } from '../../platform/clock/calendar-day.js';
import type { AcceptedReport, MilestoneState, Reason, Snapshot, TaskState } from './snapshot.rules.js';

/** By records whose history tells when, or at an instant of its own. */
export interface Since {
  records: string[];
  since: Date | null;
}

/** The two moments, and the task in each. */
interface Compared {
  before: Snapshot;
  after: Snapshot;
  old: TaskState;
  now: TaskState;
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);
const at = (since: Date): Since => ({ records: [], since });

/**
 * When a task's rating became what it is. A judgement made it so, or the end of one that hid what the rule said all along; else
 * the first of its reasons came about; else its lead's report was accepted; else something of it changed, and only that counts.
 */
export function ratingSince(before: Snapshot, after: Snapshot, old: TaskState, now: TaskState): Since {
  const compared = { before, after, old, now };
  const within = ([...instants]: Date[]) => instants.filter((instant) => instant > before.instant && instant <= after.instant);
  if (now.judgedOn !== null) return at(startOf(now.judgedOn));
  const [unveiled] = now.ratedSince === null ? [] : within([now.ratedSince]);
  if (unveiled !== undefined && old.computed === now.computed) return at(unveiled);
  const decided = firstReason(compared) ?? leadAccepted(compared);
  const [moment] = decided === null ? [] : within([decided]);
  // A judged rating that ended meanwhile hid it until its own end.
  if (moment !== undefined) return at(unveiled !== undefined && unveiled > moment ? unveiled : moment);
  return { records: changedRecords(compared), since: unveiled ?? null };
}

/** Of several reasons the first one made it so; null when that one was there before: then it was something else. */
function firstReason(compared: Compared): Date | null {
  const instants = compared.now.reasons.flatMap((reason) => instantOf(reason, compared) ?? []);
  const first = instants.toSorted((a, b) => Number(a) - Number(b))[0];
  return first === undefined || first <= compared.before.instant ? null : first;
}

function instantOf({ code, about, amount }: Reason, { before, after, old, now }: Compared): Date | null {
  const bill = after.bills.find((each) => each.code === about);
  if (code === 'STUCK_IN_STAGE' || code === 'NOT_PROMULGATED') {
    const threshold = bill?.thresholdDays ?? null;
    return threshold === null || amount === null ? null : startOf(addDays(after.today, threshold + 1 - amount));
  }
  const fact = bill ?? after.lines.find((line) => line.code === about);
  if (fact !== undefined) return fact.latestOn === null ? null : startOf(fact.latestOn);
  const is = now.milestones.find((milestone) => milestone.code === about);
  const was = old.milestones.find((milestone) => milestone.code === about);
  if (is === undefined || was?.plannedOn !== is.plannedOn || was.forecastOn !== is.forecastOn) return null;
  const day = lapse(is, now.rating === 'RED' ? after.overdueRedDays : 0);
  if (day === null) return null;
  // What nobody knew was not late until its body answered for the first time.
  const answered = is.state === 'OVERDUE' ? firstAnswer(before, after, is.ministryId) : null;
  return answered !== null && answered > startOf(day) ? answered : startOf(day);
}

/** The first day on which a milestone was without record, late, or late enough for RED. */
function lapse({ state, plannedOn, forecastOn }: MilestoneState, daysAllowed: number): string | null {
  if (plannedOn === null) return null;
  if (state === 'OVERDUE') return addDays(plannedOn, daysAllowed + 1);
  if (state !== 'NO_RECORD') return null;
  return addDays(forecastOn !== null && forecastOn > plannedOn ? forecastOn : plannedOn, 1);
}

function newlyAccepted({ before, after }: Pick<Compared, 'before' | 'after'>): (AcceptedReport & { acceptedAt: Date })[] {
  const known = new Set(before.acceptedReports.map(({ id }) => id));
  return after.acceptedReports
    .flatMap((report) => (known.has(report.id) || report.acceptedAt === null ? [] : [{ ...report, acceptedAt: report.acceptedAt }]))
    .toSorted((a, b) => Number(a.acceptedAt) - Number(b.acceptedAt));
}

/** When a body that had answered no round was first heard. */
function firstAnswer(before: Snapshot, after: Snapshot, ministryId: string): Date | null {
  if (before.answering.has(ministryId)) return null;
  return newlyAccepted({ before, after }).find((report) => report.ministryId === ministryId)?.acceptedAt ?? null;
}

/** A supporting body's report decides nothing by itself; the lead's does, and its first one on any task says that it answers. */
function leadAccepted(compared: Compared): Date | null {
  const { before, after, now } = compared;
  const own = newlyAccepted(compared).findLast(({ taskId, part }) => taskId === now.id && part === 'LEAD');
  return own?.acceptedAt ?? firstAnswer(before, after, now.leadMinistryId);
}

/** What is different about the task, and nothing that merely hangs on it. */
function changedRecords({ before, after, old, now }: Compared): string[] {
  const dates = ({ achievedOn, plannedOn, forecastOn }: MilestoneState) => [achievedOn, plannedOn, forecastOn].join();
  const was = new Map(old.milestones.map((milestone) => [milestone.id, dates(milestone)]));
  const milestones = now.milestones.filter((milestone) => was.get(milestone.id) !== dates(milestone)).map(({ id }) => id);
  const bills = after.bills.filter(({ taskIds }) => taskIds.includes(now.id));
  const moved = bills.filter((bill) => before.bills.find(({ id }) => id === bill.id)?.stage !== bill.stage);
  const reports = newlyAccepted({ before, after }).filter(({ taskId }) => taskId === now.id);
  const isUnanswered = now.reasons.some(({ code }) => code === 'NO_ACCEPTED_REPORT');
  const round = isUnanswered && after.closedRoundId !== null && after.closedRoundId !== before.closedRoundId ? [after.closedRoundId] : [];
  if (round.length > 0) return round;
  const facts = [...milestones, ...moved.flatMap(({ stageRecord }) => stageRecord ?? [])];
  return facts.length > 0 ? facts : reports.map(({ id }) => id);
}
