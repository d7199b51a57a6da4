import { useEffect, useRef } from 'react';
import { formatDayPlain, formatInstant, isCalendarDay } from '../../lib/dates';
import { hasText, useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useActorName } from '../../ui/report/actor-name';
import type { Conflict } from './reschedule';

interface ConflictPanelProps {
  conflict: Conflict;
  /** Puts the other's value into the form. */
  onTake: (field: string, value: string | null) => void;
}

/** Someone was faster: who, when and why, and both values of each field. What was typed stays in the form below. */
export function ConflictPanel({ conflict, onTake }: ConflictPanelProps) {
  const { t, lang } = useTranslation('milestones');
  const nameOf = useActorName();
  const panel = useRef<HTMLDivElement>(null);
  // Whoever pressed 저장 stands at the foot of a long form, on a phone a screen away.
  useEffect(() => panel.current?.focus(), [conflict]);
  const say = (value: string | null) => {
    if (value === null) return t('common:none');
    const isDay: boolean = isCalendarDay(value);
    if (isDay) return formatDayPlain(value, lang);
    return hasText('common', `reasonClass.${value}`) ? t(`common:reasonClass.${value}`) : value;
  };
  return (
    <Notice ref={panel} tone="bad" title={t('conflict.title')}>
      <p>{t('conflict.by', { who: nameOf(conflict.changedBy), when: formatInstant(conflict.changedAt, lang) })}</p>
      {conflict.reason === null ? null : <p>{t('conflict.reason', { reason: conflict.reason })}</p>}
      {conflict.fields.length === 0 ? null : (
        <ul className="conflict-fields">
          {conflict.fields.map(({ field, theirs, yours }) => (
            <li key={field}>
              <strong>{t(`field.${field}`)}</strong>
              <span>{t('conflict.theirs', { value: say(theirs) })}</span>
              <span>{t('conflict.yours', { value: say(yours) })}</span>
              <Button onClick={() => onTake(field, theirs)} aria-label={t('conflict.takeField', { field: t(`field.${field}`) })}>
                {t('conflict.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p>{t('conflict.next')}</p>
    </Notice>
  );
}
