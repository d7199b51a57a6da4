import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { newKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { personalQuery } from '../../lib/query';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import type { EvidenceFacts } from '../../ui/evidence/evidence-fields';
import { EvidenceList } from '../../ui/evidence/evidence-list';
import { Fold } from '../../ui/fold';
import { Notice } from '../../ui/notice';
import { EvidenceRulesQuery, type EvidenceRules } from './evidence-rules';
import { EvidenceUpload } from './evidence-upload';
import type { OwnReport } from './own-report';

const Remove = graphql(`
  mutation EvidenceRemove($id: ID!, $input: EvidenceRemoveInput!) {
    evidenceRemove(id: $id, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface EvidencePartProps {
  taskForce: string;
  report: OwnReport;
}

function RemoveButton({ taskForce, file }: { taskForce: string; file: EvidenceFacts }) {
  const { t } = useTranslation('evidence');
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => request(Remove, { id: file.id, input: { idempotencyKey: newKey(), expectedVersion: file.version } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] }),
  });
  if (!file.viewerCan.remove) return null;
  const refusals = remove.data?.evidenceRemove.userErrors ?? [];
  const failure = remove.isError ? t(`common:error.${asFailure(remove.error).kind}`, { seconds: 60 }) : '';
  const said = [...refusals.map(sayUserError), failure].filter((text) => text !== '').join(' ');
  return (
    <span className="no-print">
      <Button kind="quiet" isBusy={remove.isPending} aria-label={t('removeOf', { name: file.fileName })} onClick={() => remove.mutate()}>
        {t('remove')}
      </Button>
      {said === '' ? null : <span className="field-error">{said}</span>}
    </span>
  );
}

function Chooser({ rules, onChoose }: { rules: EvidenceRules; onChoose: (files: File[]) => void }) {
  const { t } = useTranslation('evidence');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? 'evidence-drop evidence-drop-over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button onClick={() => input.current?.click()}>
        <Upload size={17} aria-hidden />
        {t('choose')}
      </Button>
      <span className="muted">{t('drop')}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={rules.formats.map((format) => `.${format}`).join()}
        aria-label={t('choose')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same file may be chosen again after it was mended.
          target.value = '';
          onChoose(chosen);
        }}
      />
    </div>
  );
}

function Uploads({ taskForce, report, rules }: EvidencePartProps & { rules: EvidenceRules }) {
  const { t } = useTranslation('evidence');
  const [chosen, setChosen] = useState<readonly { key: string; file: File }[]>([]);
  const [arrived, setArrived] = useState('');
  const add = (files: File[]) => setChosen([...chosen, ...files.map((file) => ({ key: newKey(), file }))]);
  const limits = { formats: rules.formats.join('·').toUpperCase(), size: rules.maxBytes / 1_000_000, count: rules.maxFiles };
  return (
    <div className="stack-small no-print">
      <p className="muted">{t('limits', limits)}</p>
      {rules.isScanned ? <p className="muted">{t('scanned')}</p> : <Notice tone="warn" title={t('notScanned')} />}
      <Chooser rules={rules} onChoose={add} />
      <p role="status" className={arrived === '' ? 'sr-only' : 'muted'}>
        {arrived === '' ? '' : t('arrived', { name: arrived })}
      </p>
      {chosen.length === 0 ? null : (
        <ul className="evidence-list">
          {chosen.map(({ key, file }) => (
            <EvidenceUpload
              key={key}
              taskForce={taskForce}
              report={report}
              file={file}
              rules={rules}
              onEnd={(isDone) => {
                setChosen((before) => before.filter((each) => each.key !== key));
                if (isDone) setArrived(file.name);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Files({ taskForce, report }: EvidencePartProps) {
  const { t } = useTranslation('evidence');
  const rules = useQuery(personalQuery(EvidenceRulesQuery, {}));
  return (
    <div className="stack-small">
      <p>{t('instead')}</p>
      <EvidenceList evidence={report.evidence} beside={(file) => <RemoveButton taskForce={taskForce} file={file} />} />
      {rules.data === undefined ? null : <Uploads taskForce={taskForce} report={report} rules={rules.data.evidenceRules} />}
    </div>
  );
}

/** 증빙 파일: what goes with the report, and the way to bring more. A reference in the milestone's own field counts as much. */
export function EvidencePart(props: EvidencePartProps) {
  const { t } = useTranslation('evidence');
  return (
    <div role="group" className="form-part" aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <Files {...props} />
    </div>
  );
}

/** The same in a row of the ministry's page, where it is short: shut while there is no file. */
export function EvidenceFold(props: EvidencePartProps) {
  const { t } = useTranslation('evidence');
  const [isOpen, setOpen] = useState(props.report.evidence.length > 0);
  return (
    <div role="group" className="form-part" aria-label={t('title')}>
      <Fold level={3} summary={t('title')} isOpen={isOpen} onToggle={setOpen}>
        {isOpen ? <Files {...props} /> : null}
      </Fold>
    </div>
  );
}
