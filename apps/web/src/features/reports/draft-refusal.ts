import { asFailure } from '../../lib/errors';
import type { Translate } from '../../lib/i18n';
import { sayUserError, type UserError } from '../../lib/user-errors';
import { fieldOf, type FieldErrors } from './field-errors';
import type { DraftSnapshot } from './draft-snapshot';

const DAYS: readonly string[] = ['achievedOn', 'forecastOn', 'checkedOn'];

/** What the server says of a draft that it cannot even read; null when it may take the same draft another time. */
export function refusalOf(error: unknown): UserError | null {
  const { kind, code, path = null, message } = asFailure(error);
  if (kind !== 'refused') return null;
  const isDay = DAYS.includes(path?.at(-1) ?? '');
  return { code: isDay ? 'NOT_A_DAY' : code === 'TOO_LARGE' ? 'TOO_LONG' : 'DRAFT_UNREADABLE', message, path };
}

const fieldIn = ({ path }: UserError, draft: DraftSnapshot) => (path === null ? 'report' : fieldOf(path.slice(1), draft.content));

/** For the fields themselves, as long as the refused text stands there. */
export function refusedFields(draft: DraftSnapshot): FieldErrors {
  if (draft.save !== 'refused') return {};
  return Object.fromEntries(draft.refusals.map((refusal) => [fieldIn(refusal, draft), sayUserError(refusal)]));
}

/** In one line: a field may be folded away. `codeOf`: the code of a milestone. */
export function refusalInWords(draft: DraftSnapshot, t: Translate, codeOf: (milestoneId: string) => string): string {
  const place = (field: string) => {
    const [of = '', milestone = '', inner = ''] = field.split('.');
    if (of === 'milestones' && DAYS.includes(inner)) return `${codeOf(milestone)} ${t(`claim.${inner}`)}: `;
    return of === 'checkedOn' ? `${t('signOff.on')}: ` : '';
  };
  return draft.refusals.map((refusal) => `${place(fieldIn(refusal, draft))}${sayUserError(refusal)}`).join(' ');
}
