import { dayOf, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import type { ReportStand } from '../../lib/list-search';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { plain, rows, Sentence } from '../../ui/opens';
import type { FoldTaskForce } from './dashboard-fold';
import { Figure } from './figure';

type Round = FoldTaskForce['dashboard']['round'];

/** What an earlier round left open: closing it settles nothing that waits. */
function LeftOpen({ code, rounds }: { code: string; rounds: FoldTaskForce['rounds'] }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const states = [
    { state: 'SUBMITTED', word: 'leftWaiting', of: 'submitted' },
    { state: 'RETURNED', word: 'leftReturned', of: 'returned' },
  ] as const;
  return rounds.flatMap((each) =>
    states.map(({ state, word, of }) => {
      const n = each.counts[of] ?? 0;
      return n === 0 ? null : (
        <AppLink key={`${each.code} ${state}`} {...paths.list(code, 'reports', { round: each.code, state })} {...rows(n)}>
          {t(`figures.${word}`, { round: localized(each.name), n })}
        </AppLink>
      );
    }),
  );
}

interface RoundFigureProps {
  code: string;
  round: Round;
  rounds: FoldTaskForce['rounds'];
}

/** How many of a round's reports are in; what the reader may not count is left out. */
export function RoundFigure({ code, round, rounds }: RoundFigureProps) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  if (round === null) {
    return (
      <Figure title={t('figures.round')}>
        <span className="figure-value">{t('figures.noRound')}</span>
        <span className="figure-notes">{t('figures.noRoundText')}</span>
      </Figure>
    );
  }
  const { total, accepted, returned, overdue } = round.counts;
  const words = t('figures.accepted', { total, accepted });
  const link = (count: number, said: string, state?: ReportStand, className?: string) => (
    <AppLink {...paths.list(code, 'reports', { round: round.code, state })} {...rows(count)} className={className}>
      {said}
    </AppLink>
  );
  return (
    <Figure title={localized(round.name)}>
      <span className="figure-value">
        <Sentence
          text={words}
          parts={{
            total: (said) => link(total, said, undefined, 'opens'),
            accepted: (said) => link(accepted, said, 'ACCEPTED', 'opens'),
          }}
        />
      </span>
      <Bullet value={accepted} of={total} label={plain(words)} />
      <span className="figure-notes">
        <span>{t('figures.due', { day: formatDayPlain(dayOf(round.dueAt), lang) })}</span>
        {returned === null || returned === 0 ? null : link(returned, t('figures.returned', { n: returned }), 'RETURNED')}
        {overdue === null || overdue === 0 ? null : link(overdue, t('figures.late', { n: overdue }), 'OVERDUE', 'bad')}
        <LeftOpen code={code} rounds={rounds.filter((each) => each.code !== round.code)} />
      </span>
    </Figure>
  );
}
