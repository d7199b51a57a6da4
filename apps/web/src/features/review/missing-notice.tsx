import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import type { ReviewSearch } from '../../lib/review-search';
import { AppLink } from '../../ui/app-link';
import { Notice } from '../../ui/notice';
import type { Missing } from './review-list';

interface MissingNoticeProps {
  taskForce: string;
  missing: Missing;
  search: ReviewSearch;
}

/** 미제출 기관: from here on a person decides what to do, so it stands above every list until it is done. */
export function MissingNotice({ taskForce, missing, search }: MissingNoticeProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn" title={t('missing.title', { count: missing.length })}>
      <ul>
        {missing.map(({ ministry, daysLate, reports }) => (
          <li key={ministry.code}>
            <AppLink
              {...paths.review(taskForce, { ...search, state: 'MISSING_LONG', ministry: ministry.code, report: undefined })}
              resetScroll={false}
            >
              {localized(ministry.name)}
            </AppLink>{' '}
            <small className="number">{t('missing.one', { count: reports.length, days: daysLate })}</small>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
