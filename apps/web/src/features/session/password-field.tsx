import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  help?: string | undefined;
  error?: string | undefined;
}

/** Pasting and password managers are welcome, and one may look at what one typed. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('session');
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="stack-small">
      <TextField {...props} type={isShown ? 'text' : 'password'} name="password" />
      <Button kind="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        <Icon size={16} aria-hidden />
        {t('showPassword')}
      </Button>
    </div>
  );
}
