import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { formatBytes } from '../../ui/evidence/format-bytes';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useBringing, type Bringing } from './bring-evidence';
import type { AboutFile, EvidenceRules } from './evidence-rules';
import type { OwnReport } from './own-report';

const SCOPES = ['COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC'] as const;
const FIELDS = ['file', 'caption', 'milestoneId', 'namesNoVictim'];
const NOTHING: AboutFile = { caption: '', scope: 'COORDINATOR_ONLY', milestoneId: null, namesNoVictim: false };

interface FieldsProps {
  report: OwnReport;
  about: AboutFile;
  change: (change: Partial<AboutFile>) => void;
  bringing: Bringing;
}

function AboutFields({ report, about, change, bringing }: FieldsProps) {
  const { t } = useTranslation('evidence');
  const localized = useLocalized();
  const errors = bringing.kind === 'WAITING' ? bringing.errors : [];
  const milestones = report.prefill.milestones.map((each) => ({ value: each.id, label: `${each.code} ${localized(each.title)}` }));
  const confirmError = errorOf(errors, 'namesNoVictim');
  return (
    <>
      <TextField
        label={t('caption')}
        help={t('captionHelp')}
        isRequired
        maxLength={200}
        value={about.caption}
        onChange={(caption) => change({ caption })}
        error={errorOf(errors, 'caption')}
      />
      {milestones.length === 0 ? null : (
        <Select
          label={t('milestone')}
          labelPlace="above"
          value={about.milestoneId ?? ''}
          onChange={(id) => change({ milestoneId: id || null })}
          options={[{ value: '', label: t('whole') }, ...milestones]}
          error={errorOf(errors, 'milestoneId')}
        />
      )}
      <RadioGroup
        label={t('scope')}
        help={t(`scopeHelp.${about.scope}`)}
        value={about.scope}
        onChange={(value) => change({ scope: SCOPES.find((each) => each === value) ?? 'COORDINATOR_ONLY' })}
        options={SCOPES.map((each) => ({ value: each, label: t(`shared.${each}`) }))}
      />
      <div>
        <Checkbox isSelected={about.namesNoVictim} onChange={(namesNoVictim) => change({ namesNoVictim })}>
          {t('confirm')}
        </Checkbox>
        {confirmError === undefined ? null : <p className="field-error">{confirmError}</p>}
      </div>
      {otherErrors(errors, FIELDS).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
    </>
  );
}

function Progress({ name, percent, onStop }: { name: string; percent: number; onStop: () => void }) {
  const { t } = useTranslation('evidence');
  return (
    <div className="row">
      <progress aria-label={name} max={100} value={percent} />
      <span>{t('sending', { percent })}</span>
      <Button onClick={onStop}>{t('stop')}</Button>
    </div>
  );
}

interface EvidenceUploadProps {
  taskForce: string;
  report: OwnReport;
  file: File;
  rules: EvidenceRules;
  /** It arrived, or it is not to be sent after all. */
  onEnd: (isDone: boolean) => void;
}

/** A chosen file: what it shows, whom it is for, and its way to the server. */
export function EvidenceUpload({ taskForce, report, file, rules, onEnd }: EvidenceUploadProps) {
  const { t, lang } = useTranslation('evidence');
  const [about, setAbout] = useState(NOTHING);
  const { bringing, send, stop } = useBringing(taskForce, report.id, { file, rules, onDone: () => onEnd(true) });
  const errors = bringing.kind === 'WAITING' ? bringing.errors : [];
  const fileError = errorOf(errors, 'file');
  return (
    <li className="evidence-upload" aria-label={file.name}>
      <div>
        <p className="row">
          <b className="evidence-name">{file.name}</b>
          <span className="muted">{formatBytes(file.size, lang)}</span>
        </p>
        {fileError === undefined ? null : (
          <p className="field-error" role="alert">
            {fileError}
          </p>
        )}
      </div>
      {bringing.kind === 'SENDING' ? (
        <Progress name={file.name} percent={bringing.percent} onStop={stop} />
      ) : (
        <>
          <AboutFields report={report} about={about} change={(change) => setAbout({ ...about, ...change })} bringing={bringing} />
          {bringing.kind === 'FAILED' ? (
            <Notice tone="bad" title={t(`common:error.${bringing.failure.kind}`, { seconds: bringing.failure.retryAfterSeconds ?? 60 })} />
          ) : null}
          <div className="button-row">
            <Button kind="primary" onClick={() => void send(about)}>
              {bringing.kind === 'FAILED' ? t('again') : t('send')}
            </Button>
            <Button onClick={() => onEnd(false)}>{t('putAway')}</Button>
          </div>
        </>
      )}
    </li>
  );
}
