import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { sessionQuery, type Viewer } from '../../lib/session';
import { Loadable } from '../../ui/loadable';
import { TaskForceChoices } from './task-force-choices';

/** Where each role begins. */
function beginning(viewer: Viewer, taskForce: string) {
  if (viewer.role === 'LIAISON') return paths.reports(taskForce);
  return paths.dashboard(taskForce);
}

export function HomePage() {
  const { t } = useTranslation('shell');
  const session = useQuery(sessionQuery());
  return (
    <Loadable query={session} what={t('thisScreen')} blocks={[6, 30]}>
      {({ viewer, setup }) => {
        if (setup.needsAdministrator) return <Navigate {...paths.setup()} replace />;
        if (!viewer) return <Navigate {...paths.signIn()} replace />;
        if (viewer.role === 'ADMINISTRATOR') return <Navigate {...paths.accounts()} replace />;
        if (viewer.chosenTaskForce) return <Navigate {...beginning(viewer, viewer.chosenTaskForce.code)} replace />;
        return <TaskForceChoices />;
      }}
    </Loadable>
  );
}
