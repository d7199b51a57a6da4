import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';

export const owedFields = graphql(`
  fragment OwedFields on OwedReport {
    part
    task {
      code
    }
    ministry {
      code
      name {
        ko
        en
      }
      independent
    }
    carries {
      code
      name {
        ko
        en
      }
    }
  }
`);
type Owed = FragmentOf<typeof owedFields>;

/** Bodies that report through this one, each with the tasks whose report its part stands in. */
function carriedBy(reports: readonly Owed[]) {
  const bodies = new Map(reports.flatMap(({ carries }) => carries).map((body) => [body.code, body.name]));
  return [...bodies].map(([code, name]) => ({
    ...{ code, name },
    tasks: reports.filter(({ carries }) => carries.some((body) => body.code === code)).map(({ task }) => task.code),
  }));
}

/** Who will owe what, body by body, before anything is opened. */
export function OwedList({ owed }: { owed: readonly Owed[] }) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const codes = [...new Set(owed.map(({ ministry }) => ministry.code))];
  const bodies = codes.map((code) => owed.filter(({ ministry }) => ministry.code === code));
  return (
    <section aria-label={t('open.owed')} className="stack-small">
      <h3>{t('open.owedCount', { count: owed.length })}</h3>
      <ul className="owed">
        {bodies.map((reports) => {
          const [first] = reports;
          if (first === undefined) return null;
          return (
            <li key={first.ministry.code}>
              <span>
                {localized(first.ministry.name)}
                {first.ministry.independent ? <span className="muted"> ({t('open.request')})</span> : null}
              </span>
              <span className="muted">
                {reports.map(({ task, part }) => (part === 'LEAD' ? task.code : t('open.supporting', { task: task.code }))).join(', ')}
                {carriedBy(reports).map(({ code, name, tasks }) => (
                  <span key={code} className="owed-carried">
                    {t('open.carries', { body: localized(name), tasks: tasks.join(', ') })}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
