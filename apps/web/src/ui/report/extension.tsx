import { formatInstant } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useActorName } from './actor-name';
import { actorFields } from './report-fields';

export const extensionFields = graphql(
  `
    fragment ExtensionFields on DeadlineExtension {
      id
      version
      state
      reason
      previousDueAt
      wantedUntil
      grantedUntil
      answer
      askedAt
      askedBy {
        ...ActorFields
      }
      viewerCan {
        decide
      }
    }
  `,
  [actorFields],
);
export type Extension = FragmentOf<typeof extensionFields>;

/** More time: whether it is asked for, given or not given, until when, and both sides' words. */
export function ExtensionNote({ extension }: { extension: Extension }) {
  const { t, lang } = useTranslation('reporting');
  const nameOf = useActorName();
  const { state, reason, wantedUntil, grantedUntil, previousDueAt, answer, askedAt, askedBy } = extension;
  const when = (instant: string) => formatInstant(instant, lang);
  return (
    <div className="extension-note stack-small">
      <p className="row">
        <span className="badge">{t(`extension.state.${state}`)}</span>
        <strong>
          {grantedUntil === null
            ? t('extension.wanted', { when: when(wantedUntil) })
            : t('extension.granted', { when: when(grantedUntil), before: when(previousDueAt) })}
        </strong>
      </p>
      <p>{t('extension.reason', { reason })}</p>
      {answer === null ? null : <p>{t('extension.answer', { answer })}</p>}
      <p className="muted">{t('extension.asked', { who: nameOf(askedBy), when: when(askedAt) })}</p>
    </div>
  );
}
