import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, type DateValue } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { isCalendarDay, type CalendarDay } from '../lib/dates';
import { useTranslation } from '../lib/i18n';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';

interface DateFieldProps extends FieldProps {
  /** 2025-03-14, or null while it is empty or half typed. */
  value: CalendarDay | null;
  onChange: (value: CalendarDay | null) => void;
  onBlur?: () => void;
}

/** A calendar day typed in segments: no time, no zone, and each segment has its own name for a screen reader. */
export function DateField({ label, help, error, isRequired = false, value, onChange, onBlur }: DateFieldProps) {
  const { t, lang } = useTranslation('common');
  // Whoever types 2025 passes the years 2, 20 and 202: they are shown here and go nowhere.
  const [halfTyped, setHalfTyped] = useState<DateValue | null>(null);
  const [isLeft, setLeft] = useState(false);
  const said = isLeft && value === null && halfTyped !== null ? t('yearUnlikely') : error;
  function typed(next: DateValue | null): void {
    const day = next?.toString().slice(0, 10) ?? null;
    const isDay = isCalendarDay(day);
    setHalfTyped(isDay ? null : next);
    onChange(isDay ? day : null);
  }
  return (
    <I18nProvider locale={lang === 'ko' ? 'ko-KR' : 'en-GB'}>
      <AriaDateField
        className="field"
        granularity="day"
        isInvalid={said !== undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        value={value === null ? halfTyped : parseDate(value)}
        onChange={typed}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          onBlur?.();
        }}
      >
        <FieldLabel label={label} isRequired={isRequired} />
        <DateInput className="field-input field-date">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <FieldNotes help={help} error={said} />
      </AriaDateField>
    </I18nProvider>
  );
}
