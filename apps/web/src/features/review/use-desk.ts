import { useState } from 'react';
import { sayUserError, type UserError } from '../../lib/user-errors';
import { SECTIONS, type Section } from '../../ui/report/report-fields';
import { useDecide, type Comment, type Decision } from './decide';
import type { ReviewedReport } from './reader-query';

interface DeskProps {
  taskForce: string;
  report: ReviewedReport;
  begun: () => Promise<number>;
  onDecided: () => void;
}

/** The comments that were sent, so that a refusal at index 1 finds its section. */
function commentError(errors: readonly UserError[], sent: readonly Comment[], section: Section): string | undefined {
  const error = errors.find(({ path }) => path?.[1] === 'comments' && sent[Number(path[2])]?.section === section);
  return error && sayUserError(error);
}

/** What lies on the reviewer's desk: the verdict that is being written, and what the server said to it. */
export function useDesk({ taskForce, report, begun, onDecided }: DeskProps) {
  const [verdict, setVerdict] = useState<Decision['verdict'] | null>(null);
  const [reason, setReason] = useState('');
  const [opinion, setOpinion] = useState('');
  const [replaced, setReplaced] = useState('');
  const [notes, setNotes] = useState<Partial<Record<Section, string>>>({});
  const decide = useDecide(taskForce, { id: report.id, begun }, onDecided);
  const comments = SECTIONS.flatMap((section) => ((notes[section] ?? '').trim() === '' ? [] : [{ section, text: notes[section] ?? '' }]));
  // What stands in the plan was changed after the report was handed in: which of the two counts is the reviewer's to say.
  const moved = report.flags.flatMap(({ milestoneId, milestoneVersion }) =>
    milestoneId === null || milestoneVersion === null ? [] : [{ milestoneId, version: milestoneVersion }],
  );
  // Said of what is shown: once more changed, it is asked once more.
  const shown = JSON.stringify(moved);
  const isReplacing = replaced === shown;
  const acceptance = { opinion, overMovedMilestones: isReplacing ? moved : [] };
  const errors = decide.data?.userErrors ?? [];
  return {
    ...{ verdict, setVerdict, reason, setReason, opinion, setOpinion, notes, decide, errors },
    ...{ hasMoved: moved.length > 0, isReplacing, setReplacing: (is: boolean) => setReplaced(is ? shown : '') },
    note: (section: Section, text: string) => setNotes({ ...notes, [section]: text }),
    noteError: (section: Section) => commentError(errors, comments, section),
    send: () => verdict !== null && decide.mutate(verdict === 'ACCEPTED' ? { verdict, ...acceptance } : { verdict, reason, comments }),
  };
}

export type Desk = ReturnType<typeof useDesk>;
