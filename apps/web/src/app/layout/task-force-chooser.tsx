import { useNavigate } from '@tanstack/react-router';
import { useChooseTaskForce } from '../../lib/choose-task-force';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import type { TaskForceChoice } from '../../lib/session';
import { Select } from '../../ui/select';

export function TaskForceChooser({
  taskForces,
  current,
}: {
  taskForces: readonly TaskForceChoice[];
  current: TaskForceChoice | undefined;
}) {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const navigate = useNavigate();
  const choose = useChooseTaskForce();
  const change = (code: string) => {
    if (code === '') return;
    choose.mutate(code);
    // A moment of one task force means nothing in another.
    void navigate({ ...paths.dashboard(code), search: { asOf: undefined, compare: undefined } });
  };
  const options = taskForces.map((each) => ({
    value: each.code,
    label: each.demonstration ? t('chooser.demonstration', { name: localized(each.name) }) : localized(each.name),
  }));
  return (
    <Select
      label={t('chooser.label')}
      labelPlace="above"
      value={current?.code ?? ''}
      options={current ? options : [{ value: '', label: t('chooser.label') }, ...options]}
      onChange={change}
    />
  );
}
