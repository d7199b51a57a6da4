import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import type { ReportContentFacts } from './report-fields';

type SignOffFacts = Pick<ReportContentFacts, 'checkedByPosition' | 'checkedOn' | 'documentNumber'>;

/** 과장 확인 and the number of the official document; either may be missing, and then nothing is said of it. */
export function SignOffLine({ content }: { content: SignOffFacts }) {
  const { t, lang } = useTranslation('reporting');
  const { checkedByPosition, checkedOn, documentNumber } = content;
  const checked = [checkedByPosition, checkedOn === null ? null : formatDayPlain(checkedOn, lang)].filter((part) => part !== null);
  if (checked.length === 0 && documentNumber === null) return null;
  return (
    <p className="muted">
      {checked.length === 0 ? null : t('signOff.checked', { by: checked.join(' ') })}
      {checked.length > 0 && documentNumber !== null ? ' · ' : null}
      {documentNumber === null ? null : t('signOff.document', { number: documentNumber })}
    </p>
  );
}
