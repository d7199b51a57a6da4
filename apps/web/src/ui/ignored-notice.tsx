import { useSearch } from '@tanstack/react-router';
import { useTranslation } from '../lib/i18n';
import { namesIn } from '../lib/ignored';
import { AppLink } from './app-link';
import './ignored-notice.css';

interface IgnoredNoticeProps {
  /** The parts of the address that the control beside it reads. */
  of: readonly string[];
  /** Those that can be read and name nothing that is there. */
  unknown?: readonly string[];
}

/** What an address asked for and did not get: said where one would have chosen it. */
export function IgnoredNotice({ of, unknown = [] }: IgnoredNoticeProps) {
  const { t } = useTranslation('common');
  const { ignored } = useSearch({ strict: false });
  const names = [...new Set([...namesIn(ignored), ...unknown])].filter((name) => of.includes(name));
  if (names.length === 0) return null;
  return (
    <p className="ignored-notice no-print" role="status">
      {t('ignored.text', { names: names.map((name) => t(`ignored.name.${name}`)).join(', ') })}{' '}
      <AppLink
        to="."
        search={(before) => ({ ...before, ignored: undefined, ...Object.fromEntries(names.map((name) => [name, undefined])) })}
        resetScroll={false}
        replace
      >
        {t('ignored.close')}
      </AppLink>
    </p>
  );
}
