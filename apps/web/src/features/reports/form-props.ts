import type { ChosenKinds, ClaimKind } from './claim-kind';
import type { FieldErrors } from './field-errors';
import type { OwnReport } from './own-report';
import type { Content } from './report-content';

/** What each part of the form gets: the same parts make the one page for the ministry and the full form. */
export interface FormProps {
  report: OwnReport;
  content: Content;
  errors: FieldErrors;
  /** `field` names what was edited, so that it is no longer complained about. */
  edit: (field: string, change: Partial<Content>) => void;
  chosen: ChosenKinds;
  choose: (milestoneId: string, kind: ClaimKind) => void;
}

export const fieldName = (report: Pick<OwnReport, 'id'>, field: string) => `${report.id}.${field}`;
