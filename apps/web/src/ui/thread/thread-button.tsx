import { MessageSquare } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { Button } from '../button';
import { Dialog } from '../dialog';
import type { ThreadHead } from './thread-query';
import type { ThreadItem } from './use-thread';

const Thread = lazy(() => import('./thread').then((file) => ({ default: file.Thread })));

interface ThreadButtonProps {
  taskForce: string;
  item: ThreadItem;
  head: ThreadHead;
}

/** Opens the talk about an item, and says how much of it is new; nobody else learns that there is one. */
export function ThreadButton({ taskForce, item, head }: ThreadButtonProps) {
  const { t } = useTranslation('common');
  const { isPast } = useMoment();
  const [isOpen, setOpen] = useState(false);
  if (!head.isForViewer || isPast) return null;
  const { newCount } = head;
  return (
    <>
      <Button
        kind="link"
        className="no-print"
        onClick={() => setOpen(true)}
        aria-label={newCount > 0 ? t('thread.openNew', { title: item.title, count: newCount }) : t('thread.open', { title: item.title })}
      >
        <MessageSquare size={15} aria-hidden />
        {t('thread.title')}
        {newCount > 0 ? <span className="badge badge-info">{t('thread.newCount', { count: newCount })}</span> : null}
      </Button>
      {isOpen ? (
        <Dialog title={t('thread.about', { title: item.title })} isOpen onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <Thread taskForce={taskForce} item={item} />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
