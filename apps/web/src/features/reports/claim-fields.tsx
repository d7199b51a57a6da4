import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { DateField } from '../../ui/date-field';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import { RadioGroup } from '../../ui/radio-group';
import { REASON_CLASSES } from '../../ui/report/reason-classes';
import { ReasonSelect } from '../../ui/report/reason-select';
import { TextField } from '../../ui/text-field';
import { CLAIM_KINDS, kindOf } from './claim-kind';
import { fieldName, type FormProps } from './form-props';
import { LockedPart } from './locked-part';
import type { Prefill } from './own-report';
import { claimFor, withClaim, type Claim } from './report-content';

type MilestoneFacts = Prefill['milestones'][number];
interface ClaimProps extends FormProps {
  milestone: MilestoneFacts;
}

function useClaim({ report, content, errors, edit, milestone }: ClaimProps) {
  const claim = claimFor(content, milestone.id);
  const path = (field: keyof Claim) => `milestones.${milestone.id}.${field}`;
  return {
    claim,
    nameOf: (field: keyof Claim) => fieldName(report, path(field)),
    errorOf: (field: keyof Claim) => errors[path(field)],
    say: (field: keyof Claim, change: Partial<Claim>) =>
      edit(path(field), { milestones: withClaim(content, { ...claim, ...change }).milestones }),
  };
}

function AchievedFields(props: ClaimProps) {
  const { t } = useTranslation('reports');
  const { claim, nameOf, errorOf, say } = useClaim(props);
  return (
    <>
      <div data-field={nameOf('achievedOn')}>
        <DateField
          label={t('claim.achievedOn')}
          value={claim.achievedOn}
          onChange={(achievedOn) => say('achievedOn', { achievedOn })}
          error={errorOf('achievedOn')}
        />
      </div>
      <div data-field={nameOf('evidence')} className="claim-text">
        <TextField
          label={t('claim.evidence')}
          help={t('claim.evidenceHelp')}
          value={claim.evidence ?? ''}
          onChange={(text) => say('evidence', { evidence: text || null })}
          error={errorOf('evidence')}
        />
      </div>
    </>
  );
}

function ForecastFields(props: ClaimProps) {
  const { t } = useTranslation('reports');
  const { claim, nameOf, errorOf, say } = useClaim(props);
  return (
    <>
      <div data-field={nameOf('forecastOn')}>
        <DateField
          label={t('claim.forecastOn')}
          help={t('claim.forecastHelp')}
          value={claim.forecastOn}
          onChange={(forecastOn) => say('forecastOn', { forecastOn })}
          error={errorOf('forecastOn')}
        />
      </div>
      <div data-field={nameOf('reasonClass')}>
        <ReasonSelect
          value={claim.reasonClass}
          onChange={(value) => say('reasonClass', { reasonClass: REASON_CLASSES.find((each) => each === value) ?? null })}
          error={errorOf('reasonClass')}
        />
      </div>
      <div data-field={nameOf('recoveryStep')} className="claim-text">
        <TextField
          label={t('claim.recoveryStep')}
          value={claim.recoveryStep ?? ''}
          onChange={(text) => say('recoveryStep', { recoveryStep: text || null })}
          error={errorOf('recoveryStep')}
        />
      </div>
    </>
  );
}

function MilestoneClaim(props: ClaimProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const { milestone, chosen } = props;
  const { claim, nameOf, errorOf, say } = useClaim(props);
  const said = kindOf(claim);
  const kind = said === 'NONE' ? (chosen[milestone.id] ?? 'NONE') : said;
  const title = `${milestone.code} ${localized(milestone.title)}`;
  const choose = (value: string) => {
    props.choose(milestone.id, CLAIM_KINDS.find((each) => each === value) ?? 'NONE');
    say('milestoneId', { achievedOn: null, forecastOn: null, reasonClass: null, recoveryStep: null, evidence: null });
  };
  return (
    <li className="claim" data-field={nameOf('milestoneId')}>
      <div className="claim-head">
        <strong>{title}</strong>
        <MilestoneWhen milestone={milestone} />
      </div>
      <RadioGroup
        label={t('claim.what', { title })}
        value={kind}
        onChange={choose}
        options={CLAIM_KINDS.map((each) => ({ value: each, label: t(`claim.kind.${each}`) }))}
        error={errorOf('milestoneId')}
      />
      {kind === 'NONE' ? null : (
        <div className="claim-fields">{kind === 'ACHIEVED' ? <AchievedFields {...props} /> : <ForecastFields {...props} />}</div>
      )}
    </li>
  );
}

/** The milestones that are open or due, with their dates filled in; the body says only what is different now. */
export function ClaimFields(form: FormProps) {
  const { t } = useTranslation('reports');
  const { milestones } = form.report.prefill;
  if (form.content.noChange) return <LockedPart {...form} part="milestones" isSaid={form.content.milestones.length > 0} />;
  return (
    <div
      role="group"
      className="form-part"
      aria-label={t('reporting:section.milestones')}
      data-field={fieldName(form.report, 'milestones')}
    >
      <h3>{t('reporting:section.milestones')}</h3>
      {milestones.length === 0 ? (
        <p className="muted">{t('claim.noMilestones')}</p>
      ) : (
        <ul className="claims">
          {milestones.map((milestone) => (
            <MilestoneClaim key={milestone.id} {...form} milestone={milestone} />
          ))}
        </ul>
      )}
    </div>
  );
}
