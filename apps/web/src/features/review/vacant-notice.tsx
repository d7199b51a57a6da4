import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { Notice } from '../../ui/notice';

const Vacant = graphql(`
  query VacantTasks($code: String!) {
    taskForce(code: $code) {
      id
      charges {
        id
        isVacant
        task {
          code
        }
        ministry {
          name {
            ko
            en
          }
        }
      }
    }
  }
`);

/** Nothing is without a person in silence: what somebody left behind is said to the office until it was taken over. */
export function VacantNotice({ taskForce }: { taskForce: string }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  const { data } = useQuery(taskForceQuery(taskForce, Vacant, { code: taskForce }));
  const vacant = (data?.taskForce?.charges ?? [])
    .filter(({ isVacant }) => isVacant)
    .map(({ task, ministry }) => `${task?.code ?? ''} ${localized(ministry.name)}`)
    .toSorted();
  if (vacant.length === 0) return null;
  return (
    <Notice tone="warn" title={t('vacant.title', { count: vacant.length })}>
      <p>{vacant.join(', ')}</p>
    </Notice>
  );
}
