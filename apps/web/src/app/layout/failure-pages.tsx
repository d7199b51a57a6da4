import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { asFailure } from '../../lib/errors';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPanel } from '../../ui/error-panel';

/** 404: inside the same shell, with a way on. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <div className="card">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.title')}
        action={
          <AppLink {...paths.home()} className="button">
            {t('toHome')}
          </AppLink>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </div>
  );
}

/** What the application itself did not foresee; also a page whose files could not be fetched. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="stack">
      <h1>{t('failed')}</h1>
      <ErrorPanel what={t('thisScreen')} error={asFailure(error)} onRetry={retry} />
    </div>
  );
}
