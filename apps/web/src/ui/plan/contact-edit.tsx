import { lazy, Suspense, useState } from 'react';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../button';
import { contactFields } from './contact';

export const responsibleFields = graphql(
  `
    fragment ResponsibleFields on Responsible {
      ministry {
        id
        code
        name {
          ko
          en
        }
      }
      contact {
        ...ContactFields
      }
      viewerCan {
        recordContact
      }
    }
  `,
  [contactFields],
);
export type Responsible = FragmentOf<typeof responsibleFields>;

/** What the entry is for. */
export interface ContactItem {
  id: string;
  scope: 'TASK' | 'MEASURE' | 'MILESTONE';
  /** Such as T01 or MS03, with its words. */
  title: string;
}

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
