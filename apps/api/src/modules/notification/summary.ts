import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { SystemCommands } from '../../platform/command/system-commands.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { refuse } from '../../platform/errors/problem.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import { summaryOf, type Language, type Said } from './letter.rules.js';
import { putLetter } from './post.js';

interface Unsaid extends Said {
  id: string;
  accountId: string;
  address: string;
  language: Language;
  isKept: boolean;
  taskForce: LocalizedText;
}

/** Unread, of people who are still here, and told to be summed up. */
const UNSAID = `SELECT n.id, n.account_id AS "accountId", n.kind, n.count, n.due_at AS "dueAt", n.is_copy AS "isCopy", n.is_request AS "isRequest",
    f.name AS "taskForce", f.demonstration AS "isDemonstration", f.demonstration OR a.demonstration AS "isKept", a.email AS address,
    coalesce(s.language, 'ko') AS language
  FROM notification n JOIN account a ON a.id = n.account_id JOIN task_force f ON f.id = n.task_force_id
    JOIN membership m ON m.account_id = a.id AND m.task_force_id = f.id LEFT JOIN notification_setting s ON s.account_id = a.id
  WHERE n.mail = 'DIGEST' AND n.mailed_at IS NULL AND n.read_at IS NULL AND a.disabled_at IS NULL AND a.archived_at IS NULL AND m.archived_at IS NULL
  ORDER BY n.told_at, n.id`;

/** One letter a day at most to each person, of what waited for it; what comes later waits for tomorrow. Returns how many were written. */
export async function sumUp(system: SystemCommands, mailer: Mailer, now: Date): Promise<number> {
  let written = 0;
  await system.run(
    'daySumUp',
    () => Promise.resolve(null),
    async (tx) => {
      const unsaid = await tx.sql<Unsaid>(UNSAID);
      // Of the demonstration a letter of its own, which is only kept: nothing of it may leave with the rest.
      for (const all of Map.groupBy(unsaid, ({ accountId, isKept }) => `${accountId} ${String(isKept)}`).values()) {
        const [first] = all;
        if (first === undefined) continue;
        const { accountId, address, language, isKept } = first;
        const key = `SUMMARY ${seoulDay(now)}${isKept ? ' kept' : ''}`;
        const letter = summaryOf(all, mailer.link('/notifications'), language);
        if (!(await putLetter(tx, mailer, { id: accountId, address, language, key, isKept, ...letter }))) continue;
        await tx.sql('UPDATE notification SET mailed_at = clock_timestamp() WHERE id = ANY ($1::uuid[])', [all.map(({ id }) => id)]);
        written += 1;
      }
      return written === 0 ? refuse() : { id: '', version: 1 };
    },
  );
  return written;
}
