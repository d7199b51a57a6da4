import { useTranslation } from '../../lib/i18n';
import { useSignOffWords } from './content-words';
import type { OwnReport } from './own-report';
import { earlierSignOff } from './report-content';

/** What came back had been checked as it then was: said as something past, for the mended text is checked anew. */
export function EarlierSignOff({ reports }: { reports: readonly OwnReport[] }) {
  const { t } = useTranslation('reports');
  const words = useSignOffWords();
  const earlier = reports.flatMap((report) => {
    const signOff = earlierSignOff(report);
    return signOff === null ? [] : [{ id: report.id, code: report.task.code, words: words(signOff) }];
  });
  if (earlier.length === 0) return null;
  return (
    <div className="earlier-sign-off">
      <p>{t('signOff.again')}</p>
      <ul>
        {earlier.map((each) => (
          <li key={each.id}>{t('signOff.earlier', { task: each.code, words: each.words })}</li>
        ))}
      </ul>
    </div>
  );
}
