import { useState, type FormEvent } from 'react';
import type { FragmentOf } from '../../lib/gql';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/error-panel';
import { judgementFields } from '../../ui/judgement/judgement-fields';
import { JudgementSaid } from '../../ui/judgement/judgement-said';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import { useAnswerJudgement } from './answer-judgement';

export const askedFields = graphql(
  `
    fragment AskedFields on JudgedRating {
      ...JudgementFields
      task {
        code
        title {
          ko
          en
        }
      }
    }
  `,
  [judgementFields],
);
type Asked = FragmentOf<typeof askedFields>;

interface ExplanationProps {
  isRequired: boolean;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

function Explanation(props: ExplanationProps) {
  const { t } = useTranslation('judgement');
  return (
    <NoVictimsScope>
      <TextArea label={t('toDo.explanation')} help={t('toDo.explanationHelp')} rows={3} maxLength={1000} {...props} />
      <NoVictims />
    </NoVictimsScope>
  );
}

function AnswerForm({ taskForce, judgement }: { taskForce: string; judgement: Asked }) {
  const { t } = useTranslation('judgement');
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const [explanation, setExplanation] = useState('');
  const [isTried, setTried] = useState(false);
  const answer = useAnswerJudgement(taskForce, judgement);
  const errors = answer.data ?? [];
  const isEmpty = agrees === false && explanation.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (agrees !== null && !isEmpty) answer.mutate({ agrees, explanation });
  };
  return (
    <form className="form judgement-answer no-print" noValidate onSubmit={submit}>
      {otherErrors(errors, ['explanation']).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
      {answer.isError ? <ErrorPanel what={t('toDo.title')} error={answer.error} /> : null}
      <RadioGroup
        label={t('toDo.agrees')}
        isRequired
        value={agrees === null ? null : String(agrees)}
        onChange={(value) => setAgrees(value === 'true')}
        options={[
          { value: 'true', label: t('toDo.agree') },
          { value: 'false', label: t('toDo.explain') },
        ]}
        error={isTried && agrees === null ? t('common:refused.REQUIRED') : undefined}
      />
      <Explanation
        isRequired={agrees === false}
        value={explanation}
        onChange={setExplanation}
        error={isTried && isEmpty ? t('common:refused.EXPLANATION_REQUIRED') : errorOf(errors, 'explanation')}
      />
      <div className="button-row">
        <Button type="submit" kind="primary" isBusy={answer.isPending}>
          {t('toDo.send')}
        </Button>
        <span className="muted">{t('toDo.answeredNote')}</span>
      </div>
    </form>
  );
}

/** What the office asks the body about its tasks: a to-do before everything else; what was answered stands until it is settled. */
export function AskedJudgements({ taskForce, asked }: { taskForce: string; asked: readonly Asked[] }) {
  const { t } = useTranslation('judgement');
  const localized = useLocalized();
  if (asked.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="h-asked">
      <div className="section-head">
        <h2 id="h-asked">{t('toDo.title')}</h2>
        <span className="muted">{t('toDo.note')}</span>
      </div>
      {asked.map((judgement) => (
        <div key={judgement.id} className="stack-small">
          <h3>
            <AppLink {...paths.task(taskForce, judgement.task.code)} className="task-link">
              {judgement.task.code} {localized(judgement.task.title)}
            </AppLink>
          </h3>
          <JudgementSaid judgement={judgement} />
          {judgement.viewerCan.answer ? <AnswerForm taskForce={taskForce} judgement={judgement} /> : null}
        </div>
      ))}
    </section>
  );
}
