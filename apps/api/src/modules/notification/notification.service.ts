import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { isRecordId } from '../reporting-round/reporting-round.reader.js';
import type { Language } from './letter.rules.js';
import { checkChoices, type MailChoice, type NotificationKind } from './notification.rules.js';

export interface NotificationsReadInput {
  idempotencyKey: string;
  ids?: string[] | null;
}

export interface NotificationSettingsChangeInput {
  idempotencyKey: string;
  expectedVersion: number;
  language: Language;
  choices: { kind: NotificationKind; mail: MailChoice }[];
}

const noHistory = () => Promise.resolve(null);
const MOST = 200;

@Injectable()
export class NotificationService {
  constructor(private readonly commands: Commands) {}

  /** Without ids, all of them. What is nobody's or another's is passed over: it says nothing of what is there. */
  read(viewer: Viewer, requestId: string, input: NotificationsReadInput): Promise<Outcome | Refusal> {
    const ids = input.ids ?? null;
    if (ids !== null && ids.length > MOST)
      return Promise.resolve(refuse(problem('TOO_LONG', `Name at most ${String(MOST)} at once.`, 'input', 'ids')));
    const call = { viewer, name: 'notificationsRead', idempotencyKey: input.idempotencyKey, input, requestId, chains: noHistory };
    return this.commands.run(call, async (tx) => {
      await tx.sql('SELECT app.read_notifications($1)', [ids === null ? null : ids.filter(isRecordId)]);
      return { id: viewer.id, version: 1 };
    });
  }

  change(viewer: Viewer, requestId: string, input: NotificationSettingsChangeInput): Promise<Outcome | Refusal> {
    const problems = checkChoices(input.choices);
    if (problems.length > 0) return Promise.resolve(refuse(...problems));
    const call = { viewer, name: 'notificationSettingsChange', idempotencyKey: input.idempotencyKey, input, requestId };
    return this.commands.run({ ...call, chains: noHistory }, (tx) => changeSettings(tx, viewer.id, input));
  }
}

async function changeSettings(
  tx: CommandTransaction,
  accountId: string,
  { expectedVersion, language, choices }: NotificationSettingsChangeInput,
): Promise<Outcome | Refusal> {
  const mail = Object.fromEntries(choices.map((choice) => [choice.kind, choice.mail]));
  const [row] = await tx.sql<{ version: number }>(
    expectedVersion === 0
      ? `INSERT INTO notification_setting (account_id, language, mail) VALUES ($1, $2, $3) ON CONFLICT (account_id) DO NOTHING RETURNING version`
      : `WITH changed AS (
           UPDATE notification_setting s SET language = $2, mail = $3, version = s.version + 1, updated_at = clock_timestamp()
           WHERE s.account_id = $1 AND s.version = $4 RETURNING s.version
         ) SELECT c.version FROM changed c`,
    expectedVersion === 0 ? [accountId, language, mail] : [accountId, language, mail, expectedVersion],
  );
  if (row === undefined)
    return refuse(problem('STALE_VERSION', 'These settings were changed elsewhere. Look again.', 'input', 'expectedVersion'));
  return { id: accountId, version: row.version };
}
