import { useTranslation } from '../../lib/i18n';

interface ReportStanding {
  state: string;
  timeliness: string;
  daysLate: number | null;
}

const TONES: Record<string, string> = { RETURNED: 'badge badge-warn', ACCEPTED: 'badge badge-good', SUBMITTED: 'badge badge-info' };

/** State and lateness are two facts: 제출 · 2일 늦게 제출. */
export function ReportState({ report }: { report: ReportStanding }) {
  const { t } = useTranslation('reporting');
  const { state, timeliness, daysLate } = report;
  const isLate = timeliness === 'OVERDUE' || timeliness === 'SUBMITTED_LATE' || timeliness === 'NOT_REPORTED';
  return (
    <span className="report-state">
      <span className={TONES[state] ?? 'badge'}>{t(`state.${state}`)}</span>
      {isLate || timeliness === 'DUE' ? (
        <small className={isLate ? 'bad' : 'warn'}>{t(`timeliness.${timeliness}`, { count: daysLate ?? 0 })}</small>
      ) : null}
    </span>
  );
}
