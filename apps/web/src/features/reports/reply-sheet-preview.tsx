import { useState } from 'react';
import { formatDayPlain, isCalendarDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import type { DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import { takeOver, type SheetChange, type SheetComparison } from './reply-sheet';

interface PreviewProps {
  comparison: SheetComparison;
  open: readonly OwnReport[];
  book: DraftBook;
}

const DAYS: readonly string[] = ['achievedOn', 'forecastOn', 'checkedOn'];

function Side({ title, field, text }: { title: string; field: string; text: string }) {
  const { t, lang } = useTranslation('reports');
  const words = () => {
    if (text === '') return t('sheet.empty');
    if (field === 'reasonClass') return t(`common:reasonClass.${text}`);
    return DAYS.includes(field) && isCalendarDay(text) ? formatDayPlain(text, lang) : text;
  };
  return (
    <div className="conflict-side">
      <h4>{title}</h4>
      <p className="conflict-text">{words()}</p>
    </div>
  );
}

interface ChangeProps {
  change: SheetChange;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}

function Change({ change, isTaken, onTake }: ChangeProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const name = `${change.code} · ${localized(change.column)}`;
  return (
    <li className="conflict-part">
      <div className="row">
        <h3>{name}</h3>
        <small className="muted">{t('sheet.row', { n: change.row })}</small>
        <Checkbox label={t('sheet.takeOf', { name })} isSelected={isTaken} onChange={onTake}>
          {t('sheet.take')}
        </Checkbox>
      </div>
      {change.isConflict ? <p className="field-error">{t('sheet.conflict')}</p> : null}
      <div className="conflict-sides">
        <Side title={t('sheet.now')} field={change.field} text={change.before} />
        <Side title={t('sheet.file')} field={change.field} text={change.after} />
      </div>
    </li>
  );
}

/** Each cell that the sheet would change, before it does; what cannot be read stands first, with its row and its reason. */
export function ReplySheetPreview({ comparison: { changes, refusals }, open, book }: PreviewProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const [chosen, setChosen] = useState<readonly SheetChange[]>(() => changes.filter(({ isConflict }) => !isConflict));
  const [taken, setTaken] = useState<number | null>(null);
  if (taken !== null)
    return (
      <Notice tone={taken < chosen.length ? 'warn' : 'good'} title={t('sheet.taken', { count: taken })}>
        {taken < chosen.length ? <p>{t('sheet.left', { count: chosen.length - taken })}</p> : null}
      </Notice>
    );
  return (
    <>
      {refusals.length === 0 ? null : (
        <Notice tone="bad" title={t('sheet.refused')}>
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal.ko}>{localized(refusal)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length === 0 ? (
        <Notice title={t('sheet.nothing')} />
      ) : (
        <>
          <p>{t('sheet.changes', { count: changes.length })}</p>
          <ul className="stack-small">
            {changes.map((change) => (
              <Change
                key={`${change.sheet} ${change.row} ${change.field}`}
                change={change}
                isTaken={chosen.includes(change)}
                onTake={(isTaken) => setChosen([...chosen.filter((each) => each !== change), ...(isTaken ? [change] : [])])}
              />
            ))}
          </ul>
          <NoVictimsScope>
            <NoVictims />
          </NoVictimsScope>
          <div className="button-row">
            <Button kind="primary" disabled={chosen.length === 0} onClick={() => setTaken(takeOver(chosen, open, book))}>
              {t('sheet.apply', { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
