import { files } from '../../lib/files';
import { useTranslation } from '../../lib/i18n';
import { FileButtons } from '../../ui/file-buttons';

interface ReportFilesProps {
  id: string;
  /** With all that the same body reports in this round. */
  isWhole?: boolean;
  before?: () => Promise<void>;
  /** Whose, where the page holds those of more than one body. */
  body?: string | undefined;
}

/** The ministry's own report as a file for its own records. */
export function ReportFiles({ id, isWhole = false, before, body }: ReportFilesProps) {
  const { t, lang } = useTranslation('reports');
  return (
    <FileButtons
      what={[body, t(isWhole ? 'file.all' : 'file.one')].filter(Boolean).join(' ')}
      addressOf={(format) => files.report(id, format, { lang, isWhole })}
      {...(before === undefined ? {} : { before })}
    />
  );
}
