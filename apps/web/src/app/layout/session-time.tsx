import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { sessionQuery } from '../../lib/session';
import { Button } from '../../ui/button';

const Extend = graphql(`
  mutation SessionExtend {
    sessionExtend {
      sessionEndsAt
    }
  }
`);

const MINUTE_MS = 60_000;
const eachHalfMinute = (tell: () => void) => {
  const timer = setInterval(tell, MINUTE_MS / 2);
  return () => clearInterval(timer);
};

/** How long the session still lasts, and the way to make it last longer. */
export function SessionTime({ endsAt }: { endsAt: string }) {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const minutes = useSyncExternalStore(eachHalfMinute, () => Math.max(0, Math.floor((Date.parse(endsAt) - Date.now()) / MINUTE_MS)));
  const extend = useMutation({
    mutationFn: () => request(Extend, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey }),
  });
  return (
    <div className="stack-small">
      <p role="status">{t('session.left', { count: minutes })}</p>
      <Button onClick={() => extend.mutate()} isBusy={extend.isPending}>
        {t('session.extend')}
      </Button>
    </div>
  );
}
