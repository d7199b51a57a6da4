import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { asFailure } from '../../lib/errors';
import { files, saveFile } from '../../lib/files';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../button';
import type { EvidenceFacts } from './evidence-fields';
import { formatBytes } from './format-bytes';
import './evidence.css';

/** So much of a hash tells one file from another on a screen and on paper; the whole stands behind it. */
const SHOWN_OF_HASH = 16;

function FileName({ file }: { file: EvidenceFacts }) {
  const { t } = useTranslation('evidence');
  const save = useMutation({ mutationFn: () => saveFile(files.evidence(file.id)) });
  const failure = save.isError ? asFailure(save.error) : null;
  if (!file.viewerCan.download) return <b className="evidence-name">{file.fileName}</b>;
  return (
    <>
      <Button
        kind="link"
        className="evidence-name"
        isBusy={save.isPending}
        aria-label={t('save', { name: file.fileName })}
        onClick={() => save.mutate()}
      >
        {file.fileName}
      </Button>
      <span role="status" className={failure === null ? 'sr-only' : 'field-error'}>
        {save.isSuccess ? t('common:file.saved') : ''}
        {failure === null ? '' : t(`common:error.${failure.kind}`, { seconds: failure.retryAfterSeconds ?? 60 })}
      </span>
    </>
  );
}

function ScanState({ scan }: { scan: EvidenceFacts['scan'] }) {
  const { t } = useTranslation('evidence');
  return <span className={scan === 'CLEAN' ? 'badge' : 'badge badge-warn'}>{t(`scan.${scan}`)}</span>;
}

interface EvidenceListProps {
  evidence: readonly EvidenceFacts[];
  /** What may be done with a file, beside it. */
  beside?: (file: EvidenceFacts) => ReactNode;
}

/** Files of evidence, each with what it shows, whom it is for, and how it stands with the scan. */
export function EvidenceList({ evidence, beside }: EvidenceListProps) {
  const { t, lang } = useTranslation('evidence');
  if (evidence.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <ul className="evidence-list">
      {evidence.map((file) => (
        <li key={file.id}>
          <p className="row">
            <FileText size={16} aria-hidden />
            <FileName file={file} />
            <span className="muted">{formatBytes(file.bytes, lang)}</span>
            <span className="badge">{t(`shared.${file.scope}`)}</span>
            <ScanState scan={file.scan} />
            {file.isRemoved ? <span className="badge badge-warn">{t('removed')}</span> : null}
            {beside?.(file)}
          </p>
          <p>{file.milestone === null ? file.caption : `${file.milestone.code} · ${file.caption}`}</p>
          <p className="muted">
            {file.scan === 'CLEAN' ? null : <span>{t(`scanHelp.${file.scan}`)} </span>}
            <span title={file.sha256}>{t('hash', { hash: file.sha256.slice(0, SHOWN_OF_HASH) })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
