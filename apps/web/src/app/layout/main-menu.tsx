import { useTranslation } from '../../lib/i18n';
import type { Viewer } from '../../lib/session';
import { AppLink } from '../../ui/app-link';
import { menuEntries } from './menu-entries';

/** Addresses under which others lie: such a one is current only when it is the whole address. */
const ABOVE_OTHERS = ['dashboard', 'taskForces'];

export function MainMenu({ viewer, taskForce }: { viewer: Viewer; taskForce: string | undefined }) {
  const { t } = useTranslation('shell');
  const entries = menuEntries(viewer, taskForce);
  if (entries.length === 0) return null;
  return (
    <nav className="main-menu" aria-label={t('menu.label')}>
      <ul className="wrap">
        {entries.map(({ key, link }) => (
          <li key={key}>
            <AppLink
              {...link}
              activeOptions={{ exact: ABOVE_OTHERS.includes(key), includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`menu.${key}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
