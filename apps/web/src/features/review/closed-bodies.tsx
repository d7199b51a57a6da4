import { useTranslation } from '../../lib/i18n';
import { Notice } from '../../ui/notice';
import { BodyName, isClosed } from '../../ui/plan/body-name';
import type { Suggested } from './open-round';

/** The bodies that still have a part on paper and are no more: of those whom nobody followed nothing is asked, and that must not pass in silence. */
export function ClosedBodies({ tasks }: { tasks: Suggested['tasks'] }) {
  const { t } = useTranslation('review');
  const parts = tasks
    .flatMap((task) => [task.leadMinistry, ...task.supporting.map(({ ministry }) => ministry)].map((body) => ({ body, code: task.code })))
    .filter(({ body }) => isClosed(body));
  const bodies = [...new Map(parts.map(({ body }) => [body.code, body])).values()];
  if (bodies.length === 0) return null;
  return (
    <Notice tone="warn" title={t('open.closed')}>
      <ul className="owed">
        {bodies.map((body) => (
          <li key={body.code}>
            <span>
              <BodyName body={body} />
            </span>
            <span className="muted">{parts.flatMap((part) => (part.body.code === body.code ? [part.code] : [])).join(', ')}</span>
          </li>
        ))}
      </ul>
      <p>{t('open.closedNext')}</p>
    </Notice>
  );
}
