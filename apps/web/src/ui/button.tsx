import type { ComponentProps } from 'react';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet' | 'link';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind;
  /** The act is under way: it can be neither repeated nor lost sight of. */
  isBusy?: boolean;
}

/** The browser's own button: it needs no script to be pressed, focused or read aloud. */
export function Button({ kind = 'secondary', isBusy = false, className, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
      className={['button', `button-${kind}`, className].filter(Boolean).join(' ')}
    />
  );
}
