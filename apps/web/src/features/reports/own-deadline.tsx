import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { ExtensionNote } from '../../ui/report/extension';
import type { OwnReport } from './own-report';

/** Beside a report whose deadline is not the round's, or may not be for long. */
export function OwnDeadline({ report: { isExtended, dueAt, extensions } }: { report: OwnReport }) {
  const { t, lang } = useTranslation('reporting');
  const state = extensions.at(-1)?.state;
  return (
    <>
      {isExtended ? <span>{t('extension.due', { when: formatInstant(dueAt, lang) })}</span> : null}
      {state === 'REQUESTED' || state === 'DECLINED' ? <span className="badge">{t(`extension.state.${state}`)}</span> : null}
    </>
  );
}

/** What was asked for last, and what the office said to it. */
export function LatestExtension({ report }: { report: OwnReport }) {
  const latest = report.extensions.at(-1);
  return latest === undefined ? null : <ExtensionNote extension={latest} />;
}
