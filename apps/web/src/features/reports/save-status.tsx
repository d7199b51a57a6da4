import { formatTime } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import type { DraftSnapshot } from './draft-snapshot';
import { refusalInWords } from './draft-refusal';
import type { OwnReport } from './own-report';

/** Whether what was typed is safe, in words; a screen reader hears the outcome, not each beginning. */
export function SaveStatus({ report, draft }: { report: OwnReport; draft: DraftSnapshot }) {
  const { t } = useTranslation('reports');
  const { save, savedAt } = draft;
  if (save === 'idle') return null;
  if (save === 'saving') return <span className="save-status muted">{t('save.saving')}</span>;
  const isSafe = save === 'saved';
  const text =
    save === 'refused'
      ? t('save.refused', { why: refusalInWords(draft, t, (id) => report.prefill.milestones.find((each) => each.id === id)?.code ?? '') })
      : t(`save.${save}`, { time: savedAt === null ? '' : formatTime(savedAt) });
  return (
    <span className={isSafe ? 'save-status muted' : 'save-status bad'} role="status">
      {text}
    </span>
  );
}
