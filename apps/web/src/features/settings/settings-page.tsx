import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../lib/i18n';
import { personalQuery } from '../../lib/query';
import { Loadable } from '../../ui/loadable';
import { PageHeader } from '../../ui/page-header';
import { FeedCard } from './feed-card';
import { LookCard } from './look-card';
import { SettingsQuery } from './settings-query';

/** 내 설정: how the product looks in this browser, and what of one's own goes out of it. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const query = useQuery(personalQuery(SettingsQuery, {}));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 20]}>
      {({ viewer }) => (
        <div className="stack">
          <PageHeader title={t('title')} />
          <LookCard />
          {viewer === null || viewer.role === 'ADMINISTRATOR' ? null : <FeedCard renewedAt={viewer.calendarFeed?.renewedAt ?? null} />}
        </div>
      )}
    </Loadable>
  );
}
