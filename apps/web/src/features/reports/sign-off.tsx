import { useTranslation } from '../../lib/i18n';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { EarlierSignOff } from './earlier-sign-off';
import type { OwnReport } from './own-report';
import type { SignOffContent } from './report-content';

interface SignOffProps {
  /** For which it is given. */
  reports: readonly OwnReport[];
  value: SignOffContent;
  onChange: (change: Partial<SignOffContent>) => void;
  errors: Readonly<Record<string, string>>;
  /** Names the fields for the summary of errors. */
  name: (field: string) => string;
  isForAll?: boolean;
}

/** 과장 확인 and the number of the official document: who signs for it lives in the document system, not here. */
export function SignOff({ reports, value, onChange, errors, name, isForAll = false }: SignOffProps) {
  const { t } = useTranslation('reports');
  return (
    <section className="sign-off" aria-label={t('signOff.title')}>
      <h2>{t('signOff.title')}</h2>
      {isForAll ? <p className="muted">{t('signOff.forAll')}</p> : null}
      <EarlierSignOff reports={reports} />
      <div className="sign-off-fields">
        <div data-field={name('checkedByPosition')}>
          <TextField
            label={t('signOff.position')}
            value={value.checkedByPosition ?? ''}
            onChange={(text) => onChange({ checkedByPosition: text || null })}
            error={errors['checkedByPosition']}
          />
        </div>
        <div data-field={name('checkedOn')}>
          <DateField
            label={t('signOff.on')}
            value={value.checkedOn}
            onChange={(checkedOn) => onChange({ checkedOn })}
            error={errors['checkedOn']}
          />
        </div>
        <div data-field={name('documentNumber')}>
          <TextField
            label={t('signOff.document')}
            value={value.documentNumber ?? ''}
            onChange={(text) => onChange({ documentNumber: text || null })}
            error={errors['documentNumber']}
          />
        </div>
      </div>
    </section>
  );
}
