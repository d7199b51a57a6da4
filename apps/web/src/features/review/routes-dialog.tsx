import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loadable } from '../../ui/loadable';
import { RouteForm, type Route } from './route-form';

const RoutesQuery = graphql(`
  query ReportRoutes($code: String!) {
    taskForce(code: $code) {
      id
      today
      ministries {
        code
        name {
          ko
          en
        }
      }
      reportRoutes {
        id
        version
        fromOn
        untilOn
        basis
        provenance {
          kind
        }
        ministry {
          code
          name {
            ko
            en
          }
        }
        via {
          code
          name {
            ko
            en
          }
        }
        viewerCan {
          change
        }
      }
    }
  }
`);
type Found = NonNullable<NonNullable<ResultOf<typeof RoutesQuery>['taskForce']>['reportRoutes']>[number];

function RouteRow({ route, onChange }: { route: Found; onChange: () => void }) {
  const { t, lang } = useTranslation('review');
  const localized = useLocalized();
  const { ministry, via, fromOn, untilOn, basis, provenance } = route;
  const ends = untilOn === null ? t('routes.still') : t('routes.until', { day: formatDay(untilOn, lang) });
  return (
    <li className="stack-small">
      <p>
        <strong>{t('routes.goes', { ministry: localized(ministry.name), via: localized(via.name) })}</strong>
      </p>
      <p className="row">
        <span>
          {t('routes.from', { day: formatDay(fromOn, lang) })} {ends}
        </span>
        {provenance.kind === 'ILLUSTRATIVE' ? <span className="badge">{t('routes.illustrative')}</span> : null}
      </p>
      <p className="muted">{basis}</p>
      {route.viewerCan.change ? (
        <p>
          <Button onClick={onChange} aria-label={t('routes.changeOf', { ministry: localized(ministry.name) })}>
            {t('routes.change')}
          </Button>
        </p>
      ) : null}
    </li>
  );
}

/** 보고 경로: which body's part goes with which body's report, then and now. */
export function RoutesDialog({ taskForce, onClose }: { taskForce: string; onClose: () => void }) {
  const { t } = useTranslation('review');
  const [editing, setEditing] = useState<Route | 'new' | null>(null);
  const query = useQuery(taskForceQuery(taskForce, RoutesQuery, { code: taskForce }));
  const close = () => setEditing(null);
  return (
    <Dialog title={t('routes.title')} isOpen onClose={onClose}>
      <Loadable query={query} what={t('routes.title')} blocks={[20]}>
        {({ taskForce: found }) => {
          const routes = found?.reportRoutes ?? [];
          const bodies = found?.ministries ?? [];
          if (editing !== null)
            return <RouteForm taskForce={taskForce} bodies={bodies} route={editing === 'new' ? null : editing} onClose={close} />;
          return (
            <div className="stack">
              <p>{t('routes.help')}</p>
              {routes.length === 0 ? <p className="muted">{t('routes.none')}</p> : null}
              <ul className="stack">
                {routes.map((route) => (
                  <RouteRow key={route.id} route={route} onChange={() => setEditing(route)} />
                ))}
              </ul>
              <div className="button-row">
                <Button kind="primary" onClick={() => setEditing('new')}>
                  {t('routes.add')}
                </Button>
                <Button onClick={onClose}>{t('routes.close')}</Button>
              </div>
            </div>
          );
        }}
      </Loadable>
    </Dialog>
  );
}
