import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import type { TaskForceChoice } from '../../lib/session';
import { AppLink } from '../../ui/app-link';

export function Brand({ current }: { current: TaskForceChoice | undefined }) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  return (
    <AppLink {...paths.home()} className="brand">
      <svg className="brand-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
        <rect className="plate" width="40" height="40" rx="8" />
        <path className="tick" d="M9 20.5l7 7 15-16" />
      </svg>
      <span className="brand-words">
        {current?.leadMinistry ? <small>{localized(current.leadMinistry.name)}</small> : null}
        <strong>{current ? localized(current.name) : t('product')}</strong>
      </span>
    </AppLink>
  );
}
