import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Status } from '../../ui/status';

export const askedRowFields = graphql(`
  fragment AskedRowFields on JudgedRating {
    id
    rating
    opinion
    daysLeft
    task {
      code
      title {
        ko
        en
      }
    }
    ministry {
      name {
        ko
        en
      }
    }
    report {
      id
    }
    viewerCan {
      confirm
    }
  }
`);
type AskedRow = FragmentOf<typeof askedRowFields>;

/** Whose turn it is: the body's while its time runs, then the office's. */
export function AskedList({ taskForce, asked }: { taskForce: string; asked: readonly AskedRow[] }) {
  const { t } = useTranslation('judgement');
  const localized = useLocalized();
  if (asked.length === 0) return null;
  return (
    <section className="card stack-small" aria-labelledby="h-asked">
      <h2 id="h-asked">{t('asked.title')}</h2>
      <ul className="stack-small">
        {asked.map(({ id, rating, opinion, daysLeft, task, ministry, report, viewerCan }) => (
          <li key={id} className="row">
            <AppLink
              {...(report === null ? paths.task(taskForce, task.code) : paths.review(taskForce, { state: 'ALL', report: report.id }))}
            >
              {task.code} {localized(task.title)}
            </AppLink>
            <Status rating={rating} />
            <span>{localized(ministry.name)}</span>
            {opinion === null ? null : <span>{t(`opinion.${opinion}`)}</span>}
            {daysLeft === null ? null : <span className="muted">{daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft })}</span>}
            {viewerCan.confirm ? <span className="badge">{t('asked.heard')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
