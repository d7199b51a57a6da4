import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import type { DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import { SubmitDialog } from './submit-dialog';
import type { Submission } from './submit';

interface SubmitControlProps {
  reports: readonly OwnReport[];
  book: DraftBook;
  submission: Submission;
  label: string;
}

/** The one act of handing in, always in reach, and never without showing first what goes out. */
export function SubmitControl({ reports, book, submission, label }: SubmitControlProps) {
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    void book.flush();
    setAsking(true);
  };
  return (
    <div className="submit-bar no-print">
      <Button kind="primary" onClick={ask}>
        <Send size={17} aria-hidden />
        {label}
      </Button>
      {isAsking ? (
        <SubmitDialog
          reports={reports}
          book={book}
          isBusy={submission.submit.isPending}
          onClose={() => setAsking(false)}
          onSubmit={(chosen) => submission.submit.mutate(chosen, { onSettled: () => setAsking(false) })}
        />
      ) : null}
    </div>
  );
}
