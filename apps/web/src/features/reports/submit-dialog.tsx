import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { readLine } from '../../ui/report/outline';
import type { DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import { earlierSignOff, isBegun, isSame, isSigned, outgoing, type Content } from './report-content';

interface SubmitDialogProps {
  reports: readonly OwnReport[];
  book: DraftBook;
  onClose: () => void;
  onSubmit: (reports: readonly OwnReport[]) => void;
  isBusy: boolean;
}

/** A file for it that the scan has not held back. */
function isProven({ evidence }: OwnReport, milestoneId: string): boolean {
  return evidence.some(({ milestone, scan }) => milestone?.id === milestoneId && scan !== 'BLOCKED');
}

/** What goes out for one task, in a line or two. */
function Outgoing({ report, content: written }: { report: OwnReport; content: Content }) {
  const { t } = useTranslation('reports');
  const content = outgoing(written);
  const achieved = content.milestones.filter((claim) => claim.achievedOn != null).length;
  const bare = content.milestones.filter(
    (claim) => claim.achievedOn != null && !claim.evidence && !isProven(report, claim.milestoneId),
  ).length;
  const forecast = content.milestones.filter((claim) => claim.achievedOn == null && claim.forecastOn != null).length;
  const [first = ''] = content.narrative.trim().split('\n');
  const firstLine = readLine(first).words;
  const facts = [
    content.noChange ? t('reporting:noChange') : firstLine === '' ? t('dialog.nothing') : firstLine,
    isSame(content, written) ? null : t('dialog.leftOut'),
    achieved > 0 ? t('dialog.achieved', { count: achieved }) : null,
    bare > 0 ? t('dialog.withoutEvidence', { count: bare }) : null,
    report.evidence.length > 0 ? t('evidence:count', { count: report.evidence.length }) : null,
    forecast > 0 ? t('dialog.forecast', { count: forecast }) : null,
    content.agreesWithRating === false ? t('dialog.otherView') : null,
    content.obstacleText === null
      ? null
      : t('dialog.obstacle', { scope: t(`reporting:scope.${content.obstacleScope ?? 'COORDINATOR_ONLY'}`) }),
    earlierSignOff(report) !== null && !isSigned(content) ? t('dialog.notCheckedAgain') : null,
  ].filter((fact) => fact !== null);
  return <span className="outgoing-facts">{facts.join(' · ')}</span>;
}

/** Before it leaves the house: what goes out, task by task. Untouched ones stay here unless they are ticked. */
export function SubmitDialog({ reports, book, onClose, onSubmit, isBusy }: SubmitDialogProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const rows = reports.map((report) => ({ report, draft: book.keeperOf(report).snapshot() }));
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    rows.filter(({ draft }) => isBegun(draft.content) && !draft.conflict).map(({ report }) => report.id),
  );
  const toggle = (id: string, isIn: boolean) => setChosen(isIn ? [...chosen, id] : chosen.filter((each) => each !== id));
  const going = reports.filter(({ id }) => chosen.includes(id));
  return (
    <Dialog title={t('dialog.title')} isOpen onClose={onClose}>
      <p>{t('dialog.text')}</p>
      <ul className="outgoing">
        {rows.map(({ report, draft }) => {
          const title = `${report.task.code} ${localized(report.task.title)}`;
          return (
            <li key={report.id}>
              {draft.conflict ? (
                <strong>{title}</strong>
              ) : (
                <Checkbox
                  isSelected={chosen.includes(report.id)}
                  onChange={(isIn) => toggle(report.id, isIn)}
                  label={t('dialog.include', { title })}
                >
                  <strong>{title}</strong>
                </Checkbox>
              )}
              {draft.conflict ? <span className="bad">{t('dialog.conflict')}</span> : <Outgoing report={report} content={draft.content} />}
            </li>
          );
        })}
      </ul>
      <div className="button-row">
        <Button kind="primary" disabled={going.length === 0} isBusy={isBusy} onClick={() => onSubmit(going)}>
          {t('dialog.submit', { count: going.length })}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
