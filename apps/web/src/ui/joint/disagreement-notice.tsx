import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../app-link';
import { Notice } from '../notice';

const Open = graphql(`
  query OpenDisagreements($code: String!) {
    taskForce(code: $code) {
      id
      disagreements {
        id
        state
      }
    }
  }
`);

/** Bodies of a joint task that do not agree, and whether the office is waited for: said where the work is done. */
export function DisagreementNotice({ taskForce }: { taskForce: string }) {
  const { t } = useTranslation('common');
  const { data } = useQuery(taskForceQuery(taskForce, Open, { code: taskForce }));
  const all = data?.taskForce?.disagreements ?? [];
  const count = all.filter(({ state }) => state === 'STATED' || state === 'RAISED').length;
  const raised = all.filter(({ state }) => state === 'RAISED').length;
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={t('disagreements.open', { count })}>
      <p>
        {raised === 0 ? null : <>{t('disagreements.raised', { count: raised })} </>}
        <AppLink {...paths.disagreements(taskForce)}>{t('disagreements.link')}</AppLink>
      </p>
    </Notice>
  );
}
