import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, type DateValue } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { isCalendarDay, type CalendarDay } from '../lib/dates';
import { useTranslation } from '../lib/i18n';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';

interface DateFieldProps extends FieldProps {
  /**
   * 2025-03-14, or null while it is empty. Whoever types 2025 passes the years 2, 20 and 202: they are handed on as they are, for
   * what was typed must not look as if it had been emptied. A form asks isCalendarDay before it takes a day for one.
   */
  value: CalendarDay | null;
  onChange: (value: CalendarDay | null) => void;
  onBlur?: () => void;
}

/** Also of a year that nobody means; null for what is no day at all. */
function dayOf(value: CalendarDay | null): DateValue | null {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  return parseDate(value);
}

/** A calendar day typed in segments: no time, no zone, and each segment has its own name for a screen reader. */
export function DateField({ label, help, error, isRequired = false, value, onChange, onBlur }: DateFieldProps) {
  const { t, lang } = useTranslation('common');
  const [isLeft, setLeft] = useState(false);
  const said = isLeft && value !== null && !isCalendarDay(value) ? t('refused.NOT_A_DAY') : error;
  return (
    <I18nProvider locale={lang === 'ko' ? 'ko-KR' : 'en-GB'}>
      <AriaDateField
        className="field"
        granularity="day"
        isInvalid={said !== undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        value={dayOf(value)}
        onChange={(next) => onChange(next === null ? null : next.toString().slice(0, 10))}
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
