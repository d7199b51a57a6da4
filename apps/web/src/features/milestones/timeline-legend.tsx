import type { ReactNode } from 'react';
import { useTranslation } from '../../lib/i18n';
import { AchievedShape, BaselineShape, ForecastShape, PlannedShape } from './timeline-shapes';

function Key({ children, text }: { children: ReactNode; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 22 22" className="legend-shape" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}

const at = { x: 11, y: 11 };

/** What is drawn on the timeline alone: where each stands today. */
function Standings({ hasMeetings }: { hasMeetings: boolean }) {
  const { t } = useTranslation('milestones');
  return (
    <>
      <Key text={t('common:milestoneState.OVERDUE')}>
        <PlannedShape {...at} tone="bad" />
      </Key>
      <Key text={t('timeline.waits')}>
        <PlannedShape {...at} tone="waits" />
      </Key>
      <Key text={t('common:milestoneState.NO_RECORD')}>
        <PlannedShape {...at} tone="unknown" />
      </Key>
      {hasMeetings ? (
        <Key text={t('timeline.meeting')}>
          <path d="M11 1V21" className="grid-meeting" />
        </Key>
      ) : null}
    </>
  );
}

/** What each shape means; shapes, not colours, tell them apart. */
export function TimelineLegend({ of, hasMeetings = false }: { of: 'timeline' | 'said'; hasMeetings?: boolean }) {
  const { t } = useTranslation('milestones');
  return (
    <ul className="timeline-legend" aria-label={t('timeline.legend')}>
      <Key text={t('timeline.baseline')}>
        <BaselineShape {...at} />
      </Key>
      <Key text={t('timeline.planned')}>
        <PlannedShape {...at} tone="plain" />
      </Key>
      <Key text={t('timeline.sample')}>
        <PlannedShape {...at} tone="sample" />
      </Key>
      <Key text={t('timeline.forecast')}>
        <ForecastShape {...at} />
      </Key>
      <Key text={t('timeline.achieved')}>
        <AchievedShape {...at} />
      </Key>
      <Key text={t('timeline.today')}>
        <path d="M11 1V21" className="grid-today" />
      </Key>
      {of === 'timeline' ? (
        <Standings hasMeetings={hasMeetings} />
      ) : (
        <Key text={t('said.same')}>
          <path d="M2 20L20 2" className="said-same" />
        </Key>
      )}
    </ul>
  );
}
