import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../button';
import type { ContactItem, Responsible } from './responsible';

const ContactDialog = lazy(() => import('./contact-dialog').then((file) => ({ default: file.ContactDialog })));

/** Offered only to whom the server lets enter it. */
export function ContactEdit({ taskForce, item, responsible }: { taskForce: string; item: ContactItem; responsible: Responsible }) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const [isOpen, setOpen] = useState(false);
  if (!responsible.viewerCan.recordContact) return null;
  const isOwn = responsible.contact?.scope === item.scope;
  return (
    <>
      <Button
        kind="link"
        className="no-print contact-edit"
        onClick={() => setOpen(true)}
        aria-label={t(isOwn ? 'contact.openToChange' : 'contact.openToEnter', {
          title: item.title,
          body: localized(responsible.ministry.name),
        })}
      >
        {t(isOwn ? 'contact.change' : 'contact.enter')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ContactDialog taskForce={taskForce} item={item} responsible={responsible} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
