import { History } from 'lucide-react';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { OutlineArea } from '../../ui/report/outline-area';
import { fieldName, type FormProps } from './form-props';
import { LockedPart } from './locked-part';

type TextField = 'narrative' | 'nextPlan';

/** A text of its own, empty at first; what was said last time comes at the press of a button, never by itself. */
function TextPart({ field, previous, rows, ...form }: FormProps & { field: TextField; previous: string | null; rows: number }) {
  const { t } = useTranslation('reports');
  const value = form.content[field];
  if (form.content.noChange) return <LockedPart {...form} part={field} isSaid={value.trim() !== ''} />;
  return (
    <div className="form-part" data-field={fieldName(form.report, field)}>
      <OutlineArea
        label={t(`reporting:section.${field}`)}
        rows={rows}
        value={value}
        onChange={(text) => form.edit(field, { [field]: text })}
        error={form.errors[field]}
      />
      {previous !== null && previous !== '' && value.trim() === '' ? (
        <Button kind="quiet" className="bring-previous" onClick={() => form.edit(field, { [field]: previous })}>
          <History size={16} aria-hidden />
          {t(`bringPrevious.${field}`)}
        </Button>
      ) : null}
    </div>
  );
}

export function NarrativeField({ rows = 3, ...form }: FormProps & { rows?: number }) {
  return <TextPart {...form} field="narrative" rows={rows} previous={form.report.prefill.previousNarrative} />;
}

export function NextPlanField({ rows = 2, ...form }: FormProps & { rows?: number }) {
  return <TextPart {...form} field="nextPlan" rows={rows} previous={form.report.prefill.previousNextPlan} />;
}
