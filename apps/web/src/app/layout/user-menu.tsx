import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { sessionQuery, type TaskForceChoice, type Viewer } from '../../lib/session';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Popup } from '../../ui/popup';
import { SessionTime } from './session-time';
import { TaskForceChooser } from './task-force-chooser';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

interface UserMenuProps {
  viewer: Viewer;
  taskForces: readonly TaskForceChoice[];
  current: TaskForceChoice | undefined;
}

export function UserMenu({ viewer, taskForces, current }: UserMenuProps) {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => request(SignOut, {}),
    onSuccess: async () => {
      // Nothing of one person may be left for the next at the same desk.
      queryClient.clear();
      await navigate(paths.signIn());
      await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
    },
  });
  return (
    <Popup icon={<UserRound size={18} aria-hidden />} label={<span className="word">{localized(viewer.displayName)}</span>}>
      <div className="user-panel">
        <p>
          <strong>{t(`role.${viewer.role}`)}</strong>
          {viewer.ministry ? ` · ${localized(viewer.ministry.name)}` : ''}
          {viewer.duty ? ` · ${t(`duty.${viewer.duty}`)}` : ''}
        </p>
        <p className="muted">{viewer.email}</p>
        {taskForces.length > 1 && viewer.role !== 'ADMINISTRATOR' ? <TaskForceChooser taskForces={taskForces} current={current} /> : null}
        <AppLink {...paths.settings()}>{t('settings')}</AppLink>
        <SessionTime endsAt={viewer.sessionEndsAt} />
        <Button onClick={() => signOut.mutate()} isBusy={signOut.isPending}>
          {t('signOut')}
        </Button>
      </div>
    </Popup>
  );
}
