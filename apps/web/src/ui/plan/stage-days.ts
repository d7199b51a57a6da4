import { formatKnownDay } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';

export const stageDaysFields = graphql(`
  fragment StageDaysFields on Legislation {
    daysInStage
    dataGap {
      ko
      en
    }
    stageEvents {
      on
      datePrecision
    }
  }
`);
type Law = FragmentOf<typeof stageDaysFields>;

/** How long it has been where it is; where the record ends, the last day that is known, and never days that nobody counted. */
export function useStageDays(): (law: Law) => string | null {
  const { t, lang } = useTranslation('common');
  return ({ daysInStage, dataGap, stageEvents }) => {
    if (dataGap === null) return daysInStage === null ? null : t('stage.days', { count: daysInStage });
    const last = stageEvents.findLast(({ on }) => on !== null);
    if (!last?.on) return t('stage.unknown');
    return t('stage.unknownAfter', { day: formatKnownDay(last.on, last.datePrecision, lang) });
  };
}
