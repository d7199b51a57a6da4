import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { asFailure } from '../lib/errors';
import { FORMATS, saveFile, type FileFormat } from '../lib/files';
import { useTranslation } from '../lib/i18n';
import { Button } from './button';
import './file-buttons.css';

interface FileButtonsProps {
  /** What the file is, such as 과제카드. */
  what: string;
  addressOf: (format: FileFormat) => string;
  /** What has to be done before, such as saving what was just typed. */
  before?: () => Promise<void>;
}

const NAMES: Record<FileFormat, string> = { hwpx: 'HWPX', docx: 'DOCX', pdf: 'PDF' };

/** One document in the three forms that offices take. */
export function FileButtons({ what, addressOf, before }: FileButtonsProps) {
  const { t } = useTranslation('common');
  const save = useMutation({
    mutationFn: async (format: FileFormat) => {
      await before?.();
      await saveFile(addressOf(format));
    },
  });
  const failure = save.isError ? asFailure(save.error) : null;
  return (
    <div role="group" aria-label={t('file.group', { what })} className="file-buttons no-print">
      <span className="file-buttons-what" aria-hidden="true">
        <Download size={16} />
        {what}
      </span>
      {FORMATS.map((format) => (
        <Button
          key={format}
          kind="quiet"
          isBusy={save.isPending && save.variables === format}
          aria-label={t('file.save', { what, format: NAMES[format] })}
          onClick={() => save.mutate(format)}
        >
          {NAMES[format]}
        </Button>
      ))}
      <span role="status" className={failure === null ? 'sr-only' : 'field-error'}>
        {save.isPending ? t('file.making') : save.isSuccess ? t('file.saved') : ''}
        {failure === null ? '' : t(`error.${failure.kind}`, { seconds: failure.retryAfterSeconds ?? 60 })}
      </span>
    </div>
  );
}
