import type { DraftKeeper } from './draft-keeper';
import type { DraftSnapshot } from './draft-snapshot';
import { refusedFields } from './draft-refusal';
import type { FieldErrors } from './field-errors';
import type { FormProps } from './form-props';
import type { OwnReport } from './own-report';

interface Drafted {
  report: OwnReport;
  keeper: DraftKeeper;
  draft: DraftSnapshot;
  /** What was said when it was handed in. */
  errors: FieldErrors;
  onEdit: (field: string) => void;
}

/** The form over a draft: each edit goes to its keeper. */
export function formOf({ report, keeper, draft, errors, onEdit }: Drafted): FormProps {
  return {
    ...{ report, content: draft.content, errors: { ...refusedFields(draft), ...errors } },
    ...{ chosen: draft.chosen, choose: keeper.choose },
    edit: (field, change) => {
      keeper.change(change);
      onEdit(field);
    },
  };
}
