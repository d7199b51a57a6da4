import { formatTime } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { sayUserError } from '../../lib/user-errors';
import type { DraftSnapshot } from './draft-keeper';

/** Whether what was typed is safe, in words; a screen reader hears the outcome, not each beginning. */
export function SaveStatus({ draft }: { draft: DraftSnapshot }) {
  const { t } = useTranslation('reports');
  const { save, savedAt, refusals } = draft;
  if (save === 'idle') return null;
  if (save === 'saving') return <span className="save-status muted">{t('save.saving')}</span>;
  const isSafe = save === 'saved';
  const text =
    save === 'refused'
      ? t('save.refused', { why: refusals.map(sayUserError).join(' ') })
      : t(`save.${save}`, { time: savedAt === null ? '' : formatTime(savedAt) });
  return (
    <span className={isSafe ? 'save-status muted' : 'save-status bad'} role="status">
      {text}
    </span>
  );
}
