import { useTranslation } from '../../../lib/i18n';
import { useLocalized } from '../../../lib/localized';
import { paths } from '../../../lib/paths';
import { AppLink } from '../../../ui/app-link';
import { Dated } from '../../../ui/dated';
import { Contact } from '../../../ui/plan/contact';
import { MilestoneBody } from '../../../ui/plan/milestone-body';
import { MilestoneWhen } from '../../../ui/plan/milestone-when';
import { IllustrativeBadge } from '../../../ui/provenance';
import type { MilestoneFacts } from './said-query';

/** The four kinds of day, never one in the place of another. */
function Days({ milestone }: { milestone: MilestoneFacts }) {
  const { t } = useTranslation('milestones');
  const { baselineOn, baselineOnProvenance, baselineNumber, plannedOn, plannedOnProvenance, forecastOn, achievedOn, achievedOnProvenance } =
    milestone;
  const days = [
    { kind: 'BASELINE', day: baselineOn, of: baselineOnProvenance?.kind },
    { kind: 'PLANNED', day: plannedOn, of: plannedOnProvenance.kind },
    { kind: 'FORECAST', day: forecastOn, of: undefined },
    { kind: 'ACHIEVED', day: achievedOn, of: achievedOnProvenance?.kind },
  ];
  return days.map(({ kind, day, of }) => (
    <div key={kind}>
      <dt>{t(`said.kinds.${kind}`)}</dt>
      <dd>
        <Dated day={day} kind={day === null ? undefined : of} />
        {kind === 'BASELINE' && baselineNumber > 1 ? (
          <small className="muted"> {t('baselineNumber', { number: String(baselineNumber) })}</small>
        ) : null}
      </dd>
    </div>
  ));
}

export function MilestoneFactsCard({ taskForce, milestone }: { taskForce: string; milestone: MilestoneFacts }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const { task, responsible, reasonClass, recoveryStep, weight, weightIllustrative } = milestone;
  return (
    <section className="card stack" aria-label={t('one.title')}>
      <dl className="milestone-facts">
        <div>
          <dt>{t('one.task')}</dt>
          <dd>
            <AppLink {...paths.task(taskForce, task.code, 'milestones')} className="task-link">
              {task.code} {localized(task.title)}
            </AppLink>
          </dd>
        </div>
        <div>
          <dt>{t('one.ministry')}</dt>
          <dd className="responsible">
            <MilestoneBody milestone={milestone} />
            <small>
              <Contact contact={responsible.contact} withoutDay />
            </small>
          </dd>
        </div>
        <Days milestone={milestone} />
        <div>
          <dt>{t('one.state')}</dt>
          <dd>
            <MilestoneWhen milestone={milestone} />
          </dd>
        </div>
        <div>
          <dt>{t('one.weight')}</dt>
          <dd>
            {t('one.weightValue', { weight: String(weight) })} {weightIllustrative ? <IllustrativeBadge kind="ILLUSTRATIVE" /> : null}
          </dd>
        </div>
        <div>
          <dt>{t('keep.evidenceLabel')}</dt>
          <dd>{t(milestone.evidenceRequired ? 'keep.evidence' : 'keep.noEvidence')}</dd>
        </div>
        <div className="milestone-why">
          <dt>{t('one.why')}</dt>
          <dd>{reasonClass === null ? '–' : [t(`common:reasonClass.${reasonClass}`), recoveryStep].filter(Boolean).join(' · ')}</dd>
        </div>
      </dl>
    </section>
  );
}
