import { randomUUID } from 'node:crypto';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import { CHANGES, type CommandTransaction } from '../../platform/command/command-transaction.js';
import type { SystemCommands } from '../../platform/command/system-commands.js';
import { refuse } from '../../platform/errors/problem.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import { letterOf } from './letter.rules.js';
import { ladderNotices, officeNotices, openingNotices, reportNotices, type Notice } from './notices.rules.js';
import { mailChoice } from './notification.rules.js';
import {
  forceOf,
  forcesThatWait,
  peopleOf,
  reportsAwaited,
  reportsById,
  reportsOfRound,
  type Force,
  type Recipient,
} from './people.reader.js';
import type { TellingEvent } from './telling-event.reader.js';
import { putLetter } from './post.js';

const noChain = () => Promise.resolve(null);

/** Tells whom it concerns what a command handed over; `id` is that of the piece of work, the same however often it is tried. */
export async function tell(system: SystemCommands, mailer: Mailer, now: Date, event: TellingEvent, id: string): Promise<void> {
  await system.run('peopleTell', noChain, async (tx) => {
    const force = await forceOf(tx, event.taskForceId);
    if (force === null) return refuse();
    const people = await peopleOf(tx, force.id, seoulDay(now));
    const told = await putNotices(tx, mailer, force, await noticesOf(tx, event, id, people));
    return told === 0 ? refuse() : { id: force.id, version: 1 };
  });
}

/** Climbs the ladder of deadlines: whatever stands today and was not said yet, is said. Returns how many notices were written. */
export async function climb(system: SystemCommands, mailer: Mailer, now: Date): Promise<number> {
  let forces: string[] = [];
  await system.run('deadlinesLookFor', noChain, async (tx) => {
    forces = await forcesThatWait(tx);
    return refuse();
  });
  let told = 0;
  for (const id of forces) {
    await system.run('deadlinesTell', noChain, async (tx) => {
      const [force, people, reports] = [await forceOf(tx, id), await peopleOf(tx, id, seoulDay(now)), await reportsAwaited(tx, id)];
      const written = force === null ? 0 : await putNotices(tx, mailer, force, ladderNotices(now, people, reports));
      told += written;
      return written === 0 ? refuse() : { id, version: 1 };
    });
  }
  return told;
}

async function noticesOf(tx: CommandTransaction, event: TellingEvent, id: string, people: Recipient[]): Promise<Notice<Recipient>[]> {
  const { taskForceId } = event;
  switch (event.what) {
    case 'ROUND_OPENED':
      return openingNotices(people, await reportsOfRound(tx, taskForceId, event.roundId));
    case 'EXTENSION_ASKED':
      return officeNotices(id, people, await reportsById(tx, taskForceId, event.reportIds));
    case 'TASKS_HANDED_OVER': {
      const about = { roundId: null, reportId: null, dueAt: null, isCopy: false, isRequest: false, count: event.count };
      const to = people.filter((person) => person.id === event.toId);
      return to.map((person) => ({ ...about, to: person, kind: 'TASKS_HANDED_OVER', key: `TASKS_HANDED_OVER ${id}` }));
    }
    default:
      return reportNotices(event.what, id, people, await reportsById(tx, taskForceId, event.reportIds));
  }
}

/** Writes each notice once, and the letter of those that are to be written about at once. */
async function putNotices(tx: CommandTransaction, mailer: Mailer, force: Force, notices: readonly Notice<Recipient>[]): Promise<number> {
  let written = 0;
  for (const notice of notices) {
    const choice = mailChoice(notice.kind, notice.to.mail);
    if (!(await putNotice(tx, force, notice, choice))) continue;
    written += 1;
    if (choice !== 'AT_ONCE') continue;
    const said = { ...notice, taskForce: force.name, isDemonstration: force.demonstration };
    const { language } = notice.to;
    const letter = letterOf(said, mailer.link(pathOf(force, notice)), language);
    await putLetter(tx, mailer, { ...notice.to, ...letter, key: notice.key, isKept: force.demonstration || notice.to.isDemonstration });
  }
  // Open windows look again: the bell rings where somebody is at work.
  if (written > 0) await tx.sql('SELECT pg_notify($1, $2)', [CHANGES, force.id]);
  return written;
}

/** The form itself, where there is one; otherwise the page where it waits. */
function pathOf({ code }: Force, { kind, reportId }: Notice<Recipient>): string {
  if (kind === 'EXTENSION_ASKED') return `/${code}/review`;
  return reportId === null ? `/${code}/reports` : `/${code}/reports/${reportId}/edit`;
}

async function putNotice(tx: CommandTransaction, force: Force, notice: Notice<Recipient>, choice: string): Promise<boolean> {
  const { to, kind, key, roundId, reportId, count, dueAt, isCopy, isRequest } = notice;
  const rows = await tx.sql(
    `INSERT INTO notification (id, account_id, task_force_id, kind, key, round_id, report_id, count, due_at, is_copy, is_request, mail, mailed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $12::text = 'AT_ONCE' THEN clock_timestamp() END)
     ON CONFLICT ON CONSTRAINT notification_once DO NOTHING RETURNING id`,
    [randomUUID(), to.id, force.id, kind, key, roundId, reportId, count, dueAt, isCopy, isRequest, choice],
  );
  return rows.length > 0;
}
