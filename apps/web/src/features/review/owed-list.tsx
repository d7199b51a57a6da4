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
    }
  }
`);
type Owed = FragmentOf<typeof owedFields>;

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
              <span>{localized(first.ministry.name)}</span>
              <span className="muted">
                {reports.map(({ task, part }) => (part === 'LEAD' ? task.code : t('open.supporting', { task: task.code }))).join(', ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
