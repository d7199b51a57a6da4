import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyToClipboard, type Copied } from '../lib/clipboard';
import { useTranslation } from '../lib/i18n';
import { Button } from './button';

export function CopyButton({ text, html, label }: Copied & { label: string }) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyToClipboard({ text, html }));
  return (
    <>
      <Button kind="quiet" onClick={() => void copy()}>
        {copied === true ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {label}
      </Button>
      <span role="status" className={copied === false ? 'field-error' : 'sr-only'}>
        {copied === null ? '' : t(copied ? 'copied' : 'notCopied')}
      </span>
    </>
  );
}
