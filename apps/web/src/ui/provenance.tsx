import { formatDayPlain } from '../lib/dates';
import { graphql, type FragmentOf } from '../lib/gql';
import { useTranslation } from '../lib/i18n';
import './provenance.css';

export const provenanceFields = graphql(`
  fragment ProvenanceFields on Provenance {
    kind
    quoteRef
    note {
      ko
      en
    }
    source {
      id
      code
      title
      language
      gloss
      url
      publishedOn
    }
  }
`);
type ProvenanceFacts = FragmentOf<typeof provenanceFields>;

/** Invented facts are marked wherever they stand. */
export function IllustrativeBadge({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation('common');
  return kind === 'ILLUSTRATIVE' ? <span className="badge badge-illustrative">{t('provenance.ILLUSTRATIVE')}</span> : null;
}

/** The name of what nobody published must not read like one of the plan. */
export function Marked({ text, kind }: { text: string; kind: string }) {
  return kind === 'ILLUSTRATIVE' ? (
    <>
      {text} <IllustrativeBadge kind={kind} />
    </>
  ) : (
    text
  );
}

/** In the reader's language first; a publication in the other one keeps its own title beside it. */
function SourceTitle({ source }: { source: NonNullable<ProvenanceFacts['source']> }) {
  const { lang } = useTranslation('common');
  if (source.language === lang || source.gloss === null) return <span lang={source.language}>{source.title}</span>;
  return (
    <>
      {source.gloss} [<span lang={source.language}>{source.title}</span>]
    </>
  );
}

/** Where a fact comes from: a link to its source, or what kind of fact it is. */
export function Provenance({ provenance }: { provenance: ProvenanceFacts }) {
  const { t, lang } = useTranslation('common');
  const { source, kind } = provenance;
  const published = source?.publishedOn == null ? '' : ` (${formatDayPlain(source.publishedOn, lang)})`;
  return (
    <span className="provenance">
      <IllustrativeBadge kind={kind} />
      {source === null ? (
        kind === 'ILLUSTRATIVE' ? null : (
          <span>{t(`provenance.${kind}`)}</span>
        )
      ) : source.url === null ? (
        <span>
          {t('provenance.source')} <SourceTitle source={source} />
          {published}
        </span>
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          {t('provenance.source')} <SourceTitle source={source} />
          {published}
          <span className="sr-only"> {t('opensNewWindow')}</span>
        </a>
      )}
    </span>
  );
}
