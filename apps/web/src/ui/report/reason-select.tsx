import { useTranslation } from '../../lib/i18n';
import { Select } from '../select';
import { REASON_CLASSES } from './reason-classes';

interface ReasonSelectProps {
  value: string | null;
  onChange: (value: string) => void;
  error?: string | undefined;
}

export function ReasonSelect({ value, onChange, error }: ReasonSelectProps) {
  const { t } = useTranslation('common');
  const reporting = useTranslation('reporting').t;
  const options = [
    { value: '', label: reporting('reason.none') },
    ...REASON_CLASSES.map((each) => ({ value: each, label: t(`reasonClass.${each}`) })),
  ];
  return (
    <Select label={reporting('reason.label')} labelPlace="above" value={value ?? ''} options={options} onChange={onChange} error={error} />
  );
}
