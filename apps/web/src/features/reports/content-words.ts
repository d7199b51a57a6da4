import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import type { Choice, Claim, Content, SignOffContent } from './report-content';

/** Who checked it, when, and under which number, as one line. */
export function useSignOffWords(): (content: SignOffContent) => string {
  const { t, lang } = useTranslation('reporting');
  return ({ checkedByPosition, checkedOn, documentNumber }) =>
    [
      checkedByPosition,
      checkedOn === null ? null : formatDayPlain(checkedOn, lang),
      documentNumber === null || documentNumber === '' ? null : t('signOff.document', { number: documentNumber }),
    ]
      .filter((each) => each !== null && each !== '')
      .join(' · ');
}

/** One section of a report as plain text, for comparing two of them. */
export function useContentWords(codeOf: (milestoneId: string) => string): (content: Content, choice: Choice) => string {
  const { t, lang } = useTranslation('reporting');
  const signOffWords = useSignOffWords();
  const claimWords = (claim: Pick<Claim, 'milestoneId'> & Partial<Claim>) =>
    [
      codeOf(claim.milestoneId),
      claim.achievedOn ? t('claim.achieved', { day: formatDayPlain(claim.achievedOn, lang) }) : null,
      claim.forecastOn ? t('claim.forecast', { day: formatDayPlain(claim.forecastOn, lang) }) : null,
      claim.reasonClass ? t('claim.reason', { reason: t(`common:reasonClass.${claim.reasonClass}`) }) : null,
      claim.recoveryStep ? t('claim.recovery', { step: claim.recoveryStep }) : null,
      claim.evidence ? t('claim.evidence', { evidence: claim.evidence }) : null,
    ]
      .filter((each) => each !== null)
      .join(' · ');
  const view = ({ agreesWithRating, otherView }: Content) => {
    if (agreesWithRating === null) return t('view.notSaid');
    return agreesWithRating ? t('view.agrees') : t('view.differs', { view: otherView ?? '' });
  };
  return (content, choice) => {
    const texts: Record<Choice, string> = {
      narrative: content.narrative,
      nextPlan: content.nextPlan,
      milestones: content.milestones.map(claimWords).join('\n'),
      rating: view(content),
      obstacle:
        content.obstacleText === null ? '' : `${content.obstacleText} (${t(`scope.${content.obstacleScope ?? 'COORDINATOR_ONLY'}`)})`,
      signOff: signOffWords(content),
      noChange: content.noChange ? t('noChange') : t('changed'),
    };
    return texts[choice].trim() === '' ? t('nothingWritten') : texts[choice];
  };
}
