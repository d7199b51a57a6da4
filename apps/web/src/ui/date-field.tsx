import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { isCalendarDay, type CalendarDay } from '../lib/dates';
import { useLanguage } from '../lib/i18n';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';

interface DateFieldProps extends FieldProps {
  /** 2025-03-14, or null while it is empty or half typed. */
  value: CalendarDay | null;
  onChange: (value: CalendarDay | null) => void;
  onBlur?: () => void;
}

/** A calendar day typed in segments: no time, no zone, and each segment has its own name for a screen reader. */
export function DateField({ label, help, error, isRequired = false, value, onChange, onBlur }: DateFieldProps) {
  const lang = useLanguage();
  return (
    <I18nProvider locale={lang === 'ko' ? 'ko-KR' : 'en-GB'}>
      <AriaDateField
        className="field"
        granularity="day"
        isInvalid={error !== undefined}
        isRequired={isRequired}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        value={value !== null && isCalendarDay(value) ? parseDate(value) : null}
        onChange={(next) => onChange(next === null ? null : next.toString().slice(0, 10))}
        {...(onBlur ? { onBlur } : {})}
      >
        <FieldLabel label={label} isRequired={isRequired} />
        <DateInput className="field-input field-date">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <FieldNotes help={help} error={error} />
      </AriaDateField>
    </I18nProvider>
  );
}
