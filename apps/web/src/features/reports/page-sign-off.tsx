import { useDraft, type DraftBook } from './draft-book';
import type { DraftKeeper } from './draft-keeper';
import { refusedFields } from './draft-refusal';
import type { FieldErrors } from './field-errors';
import { fieldName } from './form-props';
import type { OwnReport } from './own-report';
import { SIGN_OFF_FIELDS } from './report-content';
import { SignOff } from './sign-off';
import type { Submission } from './submit';

interface PageSignOffProps {
  open: readonly OwnReport[];
  book: DraftBook;
  submission: Submission;
}

interface SharedProps {
  first: OwnReport;
  open: readonly OwnReport[];
  shown: DraftKeeper;
  keepers: readonly DraftKeeper[];
  submission: Submission;
}

/** One line stands for all reports: what is wrong with it for any of them is told there. */
function signOffErrors(open: readonly OwnReport[], submission: Submission): FieldErrors {
  const all = open.flatMap(({ id }) => Object.entries(submission.errorsOf(id)));
  return Object.fromEntries(all.filter(([field]) => SIGN_OFF_FIELDS.includes(field)));
}

function Shared({ first, open, shown, keepers, submission }: SharedProps) {
  const draft = useDraft(shown);
  return (
    <div className="card" onBlur={() => keepers.forEach((keeper) => void keeper.flush())}>
      <SignOff
        reports={open}
        value={draft.content}
        errors={{ ...refusedFields(draft), ...signOffErrors(open, submission) }}
        name={(field) => fieldName(first, field)}
        onChange={(change) => {
          keepers.forEach((keeper) => keeper.change(change));
          for (const { id } of open) submission.mend(id, 'checkedOn');
        }}
        isForAll
      />
    </div>
  );
}

/** One line for all: the section chief checks the page, not each task. */
export function PageSignOff({ open, book, submission }: PageSignOffProps) {
  const [first] = open;
  if (first === undefined) return null;
  const keepers = open.map((report) => book.keeperOf(report));
  return <Shared first={first} open={open} shown={book.keeperOf(first)} keepers={keepers} submission={submission} />;
}
