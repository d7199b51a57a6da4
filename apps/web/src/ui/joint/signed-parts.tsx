import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';

export const signedPartFields = graphql(`
  fragment SignedPartFields on SignedPart {
    id
    number
    stance
    ministry {
      name {
        ko
        en
      }
    }
  }
`);

/** With which parts the lead signed, as it stood at that instant. */
export function SignedParts({ parts }: { parts: readonly FragmentOf<typeof signedPartFields>[] }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  if (parts.length === 0) return null;
  return (
    <div className="stack-small">
      <h3>{t('joint.signed')}</h3>
      <ul>
        {parts.map(({ id, number, stance, ministry }) => (
          <li key={id}>
            {localized(ministry.name)} ·{' '}
            {number === null
              ? t('joint.stance.MISSING')
              : t('joint.submission', { number: String(number), stance: t(`joint.stance.${stance}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
