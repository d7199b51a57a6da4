import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { Fold } from '../../ui/fold';
import { RatingReasons } from '../../ui/plan/rating-reasons';
import { RadioGroup } from '../../ui/radio-group';
import { Status } from '../../ui/status';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { fieldName, type FormProps } from './form-props';

/** No rating is asked of a body: it sees the computed one, agrees, or says otherwise in one line. Silence stays silence. */
export function RatingView({ report, content, errors, edit }: FormProps) {
  const { t } = useTranslation('reports');
  const { computedRating } = report.prefill;
  const reasons = computedRating.dimensions.flatMap((dimension) => dimension.reasons);
  const { agreesWithRating: agrees } = content;
  return (
    <div role="group" className="form-part" aria-label={t('reporting:section.rating')}>
      <h3>{t('reporting:section.rating')}</h3>
      <div className="row">
        <Status rating={computedRating.rating} />
        {reasons.length === 0 ? null : <RatingReasons reasons={reasons} />}
      </div>
      <div data-field={fieldName(report, 'agreesWithRating')}>
        <RadioGroup
          label={t('view.label')}
          value={agrees === null ? null : String(agrees)}
          onChange={(value) =>
            edit('agreesWithRating', { agreesWithRating: value === 'true', ...(value === 'true' ? { otherView: null } : {}) })
          }
          options={[
            { value: 'true', label: t('view.agree') },
            { value: 'false', label: t('view.differ') },
          ]}
          error={errors['agreesWithRating']}
        />
      </div>
      {agrees === false ? (
        <div data-field={fieldName(report, 'otherView')}>
          <TextField
            label={t('view.other')}
            value={content.otherView ?? ''}
            onChange={(text) => edit('otherView', { otherView: text || null })}
            error={errors['otherView']}
          />
        </div>
      ) : null}
    </div>
  );
}

const SCOPES = ['COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC'] as const;

/** Said in confidence unless the body opens it: who may read it stands beside the text. */
export function ObstacleFields({ report, content, errors, edit, isOpenAtFirst = false }: FormProps & { isOpenAtFirst?: boolean }) {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(isOpenAtFirst || (content.obstacleText ?? '') !== '');
  const scope = content.obstacleScope ?? 'COORDINATOR_ONLY';
  return (
    <div role="group" className="form-part" aria-label={t('reporting:section.obstacle')} data-field={fieldName(report, 'obstacle')}>
      <Fold level={3} summary={t('reporting:section.obstacle')} isOpen={isOpen || errors['obstacleText'] !== undefined} onToggle={setOpen}>
        <div className="stack-small">
          <div data-field={fieldName(report, 'obstacleText')}>
            <TextArea
              label={t('obstacle.label')}
              rows={2}
              value={content.obstacleText ?? ''}
              onChange={(text) => edit('obstacleText', { obstacleText: text || null, obstacleScope: scope })}
              error={errors['obstacleText']}
            />
          </div>
          <RadioGroup
            label={t('obstacle.scope')}
            help={t(`obstacle.scopeHelp.${scope}`)}
            value={scope}
            onChange={(value) => edit('obstacleScope', { obstacleScope: SCOPES.find((each) => each === value) ?? 'COORDINATOR_ONLY' })}
            options={SCOPES.map((each) => ({ value: each, label: t(`reporting:scope.${each}`) }))}
          />
        </div>
      </Fold>
    </div>
  );
}
