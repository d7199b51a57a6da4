import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Checkbox } from '../../ui/checkbox';
import type { Suggested } from './open-round';

interface ChosenTasksProps {
  tasks: Suggested['tasks'];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  error: string | undefined;
}

/** Which tasks a round on demand asks about. */
export function ChosenTasks({ tasks, chosen, onChange, error }: ChosenTasksProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const toggle = (code: string) => (isChosen: boolean) => onChange(isChosen ? [...chosen, code] : chosen.filter((each) => each !== code));
  return (
    <fieldset className="chosen-tasks stack-small">
      <legend>{t('open.tasks')}</legend>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {tasks.map(({ code, title }) => (
        <Checkbox key={code} isSelected={chosen.includes(code)} onChange={toggle(code)}>
          {code} {localized(title)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
