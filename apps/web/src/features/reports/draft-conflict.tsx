import { useState } from 'react';
import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { useActorName } from '../../ui/report/actor-name';
import { useContentWords } from './content-words';
import type { DraftKeeper } from './draft-keeper';
import type { DraftSnapshot, OtherVersion } from './draft-snapshot';
import type { OwnReport } from './own-report';
import { differingChoices, part, type Choice, type Content } from './report-content';

interface DraftConflictProps {
  report: OwnReport;
  keeper: DraftKeeper;
  draft: DraftSnapshot;
  other: OtherVersion;
}

function Side({ title, words }: { title: string; words: string }) {
  return (
    <div className="conflict-side">
      <h4>{title}</h4>
      <p className="conflict-text">{words}</p>
    </div>
  );
}

/** A colleague saved meanwhile: both texts stand side by side, and the writer keeps one of each section. Nothing is thrown away before. */
export function DraftConflict({ report, keeper, draft, other }: DraftConflictProps) {
  const { t, lang } = useTranslation('reports');
  const nameOf = useActorName();
  const words = useContentWords((id) => report.prefill.milestones.find((each) => each.id === id)?.code ?? '');
  const [theirs, setTheirs] = useState<readonly Choice[]>([]);
  const differing = differingChoices(draft.content, other.content);
  const choose = (choice: Choice, value: string) =>
    setTheirs([...theirs.filter((each) => each !== choice), ...(value === 'theirs' ? [choice] : [])]);
  const save = () => {
    const content = theirs.reduce<Content>((mixed, choice) => ({ ...mixed, ...part(other.content, choice) }), draft.content);
    keeper.settle(content);
  };
  return (
    <Notice tone="bad" title={t('conflict.title')}>
      <p>
        {other.savedAt === null
          ? t('conflict.textUnknown')
          : t('conflict.text', { who: nameOf(other.savedBy), when: formatInstant(other.savedAt, lang) })}
      </p>
      {differing.map((choice) => (
        <div role="group" key={choice} className="conflict-part" aria-label={t(`conflict.part.${choice}`)}>
          <h3>{t(`conflict.part.${choice}`)}</h3>
          <div className="conflict-sides">
            <Side title={t('conflict.mine')} words={words(draft.content, choice)} />
            <Side title={t('conflict.theirs')} words={words(other.content, choice)} />
          </div>
          <RadioGroup
            label={t('conflict.keep', { part: t(`conflict.part.${choice}`) })}
            value={theirs.includes(choice) ? 'theirs' : 'mine'}
            onChange={(value) => choose(choice, value)}
            options={[
              { value: 'mine', label: t('conflict.mine') },
              { value: 'theirs', label: t('conflict.theirs') },
            ]}
          />
        </div>
      ))}
      <div className="button-row">
        <Button kind="primary" onClick={save}>
          {t('conflict.save')}
        </Button>
      </div>
    </Notice>
  );
}
