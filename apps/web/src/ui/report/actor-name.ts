import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { ActorFacts, SubmissionFacts } from './report-fields';

/** Who did it, as much as this reader may know: a name, else a position, else the body. */
export function useActorName(): (actor: ActorFacts | null) => string {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  return (actor) => {
    if (actor === null) return t('actor.unknown');
    const known = [actor.body, actor.position, actor.name].filter((part) => part !== null).map(localized);
    return known.length > 0 ? known.join(' ') : t('actor.unknown');
  };
}

/** Who handed it in, and in whose place where it was a deputy. */
export function useSubmitterName(): (submission: Pick<SubmissionFacts, 'submittedBy' | 'submittedFor'>) => string {
  const { t } = useTranslation('reporting');
  const nameOf = useActorName();
  return ({ submittedBy, submittedFor }) =>
    submittedFor === null ? nameOf(submittedBy) : t('actor.inPlaceOf', { who: nameOf(submittedBy), of: nameOf(submittedFor) });
}
