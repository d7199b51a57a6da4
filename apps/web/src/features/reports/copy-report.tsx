import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { CopyButton } from '../../ui/copy-button';
import { documentLines, toDocumentText } from '../../ui/report/outline';
import { toDocumentHtml } from '../../ui/report/outline-html';
import type { OwnReport } from './own-report';
import type { Content } from './report-content';

/** The ministry's own words back, levelled for its own document. */
export function CopyReport({ report, content, roundName }: { report: OwnReport; content: Content; roundName: string }) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const lines = documentLines(`[${report.task.code}] ${localized(report.task.title)} (${roundName})`, [
    { heading: t('reporting:section.narrative'), text: content.narrative },
    { heading: t('reporting:section.nextPlan'), text: content.nextPlan },
    { heading: t('reporting:section.obstacle'), text: content.obstacleText ?? '' },
  ]);
  return <CopyButton text={toDocumentText(lines)} html={toDocumentHtml(lines)} label={t('copy')} />;
}
