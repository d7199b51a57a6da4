import { useTranslation } from '../../lib/i18n';
import { errorOf, type UserError } from '../../lib/user-errors';
import { TextField } from '../../ui/text-field';
import type { AccountDraft } from './account-create';

interface PersonFieldsProps {
  draft: AccountDraft;
  onChange: (change: Partial<AccountDraft>) => void;
  errors: readonly UserError[];
}

/** Who it is and how they come in. */
export function PersonFields({ draft, onChange, errors }: PersonFieldsProps) {
  const { t } = useTranslation('accounts');
  const name = (lang: 'ko' | 'en') => (value: string) => onChange({ displayName: { ...draft.displayName, [lang]: value } });
  return (
    <>
      <TextField
        label={t('form.nameKo')}
        isRequired
        value={draft.displayName.ko}
        onChange={name('ko')}
        error={errorOf(errors, 'ko')}
        autoComplete="off"
      />
      <TextField
        label={t('form.nameEn')}
        isRequired
        value={draft.displayName.en}
        onChange={name('en')}
        error={errorOf(errors, 'en')}
        autoComplete="off"
      />
      <TextField
        label={t('form.email')}
        type="email"
        isRequired
        value={draft.email}
        onChange={(email) => onChange({ email })}
        error={errorOf(errors, 'email')}
        autoComplete="off"
      />
      <TextField
        label={t('form.password')}
        help={t('form.passwordHelp')}
        isRequired
        value={draft.password}
        onChange={(password) => onChange({ password })}
        error={errorOf(errors, 'password')}
        autoComplete="new-password"
      />
    </>
  );
}
