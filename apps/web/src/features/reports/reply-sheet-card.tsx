import { useMutation } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { files, saveFile, sendFile } from '../../lib/files';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Fold } from '../../ui/fold';
import { Notice } from '../../ui/notice';
import type { DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import type { SheetComparison } from './reply-sheet';
import { ReplySheetPreview } from './reply-sheet-preview';
import './reply-sheet.css';

interface ReplySheetCardProps {
  taskForce: string;
  open: readonly OwnReport[];
  book: DraftBook;
}

/** As the server; told here before a long way for nothing. */
const MAX_BYTES = 2_000_000;

function useReplySheet(taskForce: string, book: DraftBook) {
  const { lang } = useTranslation('reports');
  const address = files.replySheet(taskForce, lang);
  const save = useMutation({
    mutationFn: async () => {
      await book.flush();
      await saveFile(address);
    },
  });
  const compare = useMutation({
    mutationFn: async (file: File): Promise<SheetComparison | 'TOO_LARGE'> => {
      if (file.size > MAX_BYTES) return 'TOO_LARGE';
      await book.flush();
      return (await sendFile(address, file)) as SheetComparison;
    },
  });
  return { save, compare };
}

function Chooser({ isBusy, onChoose }: { isBusy: boolean; onChoose: (file: File) => void }) {
  const { t } = useTranslation('reports');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onChoose(file);
  };
  return (
    <div
      className={isOver ? 'sheet-drop sheet-drop-over' : 'sheet-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button isBusy={isBusy} onClick={() => input.current?.click()}>
        <Upload size={17} aria-hidden />
        {t('sheet.choose')}
      </Button>
      <span className="muted">{t('sheet.drop')}</span>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t('sheet.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was mended.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation('reports');
  const failure = asFailure(error);
  return <Notice tone="bad" title={t(`common:error.${failure.kind}`, { seconds: failure.retryAfterSeconds ?? 60 })} />;
}

/** 회신 양식: for those who fill it in a spreadsheet. Nothing of it is kept before they have looked at what it changes. */
export function ReplySheetCard({ taskForce, open, book }: ReplySheetCardProps) {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(false);
  const { save, compare } = useReplySheet(taskForce, book);
  return (
    <section className="card no-print" aria-label={t('sheet.title')}>
      <Fold level={2} summary={t('sheet.title')} isOpen={isOpen} onToggle={setOpen}>
        <div className="stack-small">
          <p>{t('sheet.help')}</p>
          <div className="row">
            <Button isBusy={save.isPending} onClick={() => save.mutate()}>
              <Download size={17} aria-hidden />
              {t('sheet.download')}
            </Button>
            <Chooser isBusy={compare.isPending} onChoose={(file) => compare.mutate(file)} />
          </div>
          {save.isError ? <Failed error={save.error} /> : null}
          {compare.isError ? <Failed error={compare.error} /> : null}
          <p role="status" className="muted">
            {compare.isPending ? t('sheet.comparing') : ''}
          </p>
          {compare.data === 'TOO_LARGE' ? <Notice tone="bad" title={t('sheet.tooLarge')} /> : null}
          {compare.data === undefined || compare.data === 'TOO_LARGE' ? null : (
            <ReplySheetPreview key={compare.submittedAt} comparison={compare.data} open={open} book={book} />
          )}
        </div>
      </Fold>
    </section>
  );
}
