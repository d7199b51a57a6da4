import { sayUserError, type UserError } from '../../lib/user-errors';
import { SIGN_OFF_FIELDS, type Content } from './report-content';

/** What is wrong with one report: by field, `milestones.<id>.<field>` for a claim, `report` for the whole. */
export type FieldErrors = Readonly<Record<string, string>>;

interface Sent {
  id: string;
  content: Content;
}

/** `content.milestones.0.evidence` as the form names it. */
export function fieldOf(path: readonly string[], content: Content): string {
  const [head, ...rest] = path;
  if (head !== 'content') return 'report';
  const [field, index, inner] = rest;
  if (field !== 'milestones') return field ?? 'report';
  const claim = content.milestones[Number(index)];
  return claim === undefined || inner === undefined ? 'milestones' : `milestones.${claim.milestoneId}.${inner}`;
}

/** input.reports.2.content.narrative leads to the narrative of the third report that was sent. */
export function errorsByReport(errors: readonly UserError[], sent: readonly Sent[]): Map<string, FieldErrors> {
  const found = new Map<string, FieldErrors>();
  for (const error of errors) {
    const [, , index, ...rest] = error.path ?? [];
    const report = sent[Number(index)] ?? sent[0];
    if (report === undefined) continue;
    const field = error.path === null ? 'report' : fieldOf(rest, report.content);
    found.set(report.id, { ...found.get(report.id), [field]: sayUserError(error) });
  }
  return found;
}

/** The field that was mended is not complained about any longer; of a check each half is missed because of the other. */
export function without(errors: FieldErrors, field: string): FieldErrors {
  const mended = SIGN_OFF_FIELDS.includes(field) ? SIGN_OFF_FIELDS : [field];
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !mended.includes(name) && name !== 'report'));
}
