import { formatDayPlain } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { IllustrativeBadge } from '../provenance';

export const contactFields = graphql(`
  fragment ContactFields on Contact {
    scope
    division {
      ko
      en
    }
    position {
      ko
      en
    }
    telephone
    confirmedOn
    version
    provenance {
      kind
    }
  }
`);
export type ContactFacts = FragmentOf<typeof contactFields>;

interface ContactProps {
  contact: ContactFacts | null;
  /** Where the day has its own place, or there is none for it. */
  withoutDay?: boolean;
}

/** Which office answers: division, position and telephone, never a person; not entered is said in so many words. */
export function Contact({ contact, withoutDay = false }: ContactProps) {
  const { t, lang } = useTranslation('common');
  const localized = useLocalized();
  if (contact === null) return <span className="contact contact-unknown muted">{t('contact.none')}</span>;
  const { division, position, telephone, confirmedOn, provenance } = contact;
  return (
    <span className="contact">
      {localized(division)} {localized(position)} · <span className="telephone">{telephone}</span>
      {withoutDay ? null : <span className="muted"> ({t('contact.confirmed', { day: formatDayPlain(confirmedOn, lang) })})</span>}{' '}
      <IllustrativeBadge kind={provenance.kind} />
    </span>
  );
}
