import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useChooseTaskForce } from '../../lib/choose-task-force';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForcesQuery } from '../../lib/session';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPanel } from '../../ui/error-panel';
import { Loadable } from '../../ui/loadable';
import { PageHeader } from '../../ui/page-header';
import './session.css';

/** For a person with several task forces, once: the server keeps the choice, and the header changes it. */
export function TaskForceChoices() {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const query = useQuery(taskForcesQuery());
  const choose = useChooseTaskForce();
  return (
    <div className="card session-card">
      <PageHeader title={t('choices.title')} />
      {choose.isError ? <ErrorPanel what={t('thisScreen')} error={choose.error} /> : null}
      <Loadable query={query} what={t('choices.title')} blocks={[6, 6]}>
        {({ taskForces }) =>
          taskForces.length === 0 ? (
            <EmptyState title={t('choices.none')}>{t('choices.noneText')}</EmptyState>
          ) : (
            <ul className="choice-list">
              {taskForces.map((each) => (
                <li key={each.id}>
                  <Button onClick={() => choose.mutate(each.code)} isBusy={choose.isPending}>
                    {each.demonstration ? t('chooser.demonstration', { name: localized(each.name) }) : localized(each.name)}
                    <ChevronRight size={18} aria-hidden />
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loadable>
    </div>
  );
}
