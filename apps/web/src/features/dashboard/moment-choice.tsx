import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, isCalendarDay, type CalendarDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { Select } from '../../ui/select';
import type { FoldTaskForce } from './dashboard-fold';

const OTHER = 'other';

function OtherDay({ onChoose }: { onChoose: (day: CalendarDay) => void }) {
  const { t } = useTranslation('dashboard');
  return (
    <label className="search-box">
      <span className="sr-only">{t('moment.day')}</span>
      <input
        type="date"
        onChange={({ target }) => {
          if (isCalendarDay(target.value)) onChoose(target.value);
        }}
      />
    </label>
  );
}

/** 기준일 and what it is compared with: today, a meeting, or any day. Both are in the address. */
export function MomentChoice({ meetings }: { meetings: FoldTaskForce['meetings'] }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { asOf, compare } = useMoment();
  const [isTyping, setTyping] = useState(false);
  const go = (change: { asOf?: CalendarDay | undefined; compare?: CalendarDay | undefined }) =>
    void navigate({ to: '.', search: (search) => ({ ...search, ...change, ignored: undefined }), resetScroll: false });
  const days = [...meetings]
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn))
    .map((each) => ({ value: each.heldOn, label: `${formatDay(each.heldOn, lang)} ${localized(each.title)}` }));
  const withChosen = (chosen: CalendarDay | undefined) =>
    chosen === undefined || days.some((each) => each.value === chosen)
      ? days
      : [{ value: chosen, label: formatDay(chosen, lang) }, ...days];
  const chooseDay = (value: string) => {
    setTyping(value === OTHER);
    if (value !== OTHER) go({ asOf: value || undefined });
  };
  return (
    <span className="moment-choice no-print">
      <Select
        label={t('moment.asOf')}
        labelPlace="hidden"
        value={isTyping ? OTHER : (asOf ?? '')}
        onChange={chooseDay}
        options={[{ value: '', label: t('moment.today') }, ...withChosen(asOf), { value: OTHER, label: t('moment.other') }]}
      />
      {isTyping ? (
        <OtherDay
          onChoose={(day) => {
            setTyping(false);
            go({ asOf: day });
          }}
        />
      ) : null}
      <Select
        label={t('moment.compare')}
        value={compare ?? ''}
        onChange={(value) => go({ compare: value || undefined })}
        options={[{ value: '', label: t('moment.lastMeeting') }, ...withChosen(compare)]}
      />
    </span>
  );
}
