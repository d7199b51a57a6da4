import type { Block, Language } from '../model/document-model.js';
import { day, marked, millions, reasonLine } from './format.js';
import { line, tableOf } from './frame.js';
import type { BudgetLineData, CardMilestone, IndicatorData, LegislationData, TaskData } from './task-data.js';
import { codeWord } from './words/code-words.js';
import { word } from './words/words.js';

export function measureBlocks(measures: TaskData['measures'], language: Language): Block[] {
  return measures.map(({ text, ministry, provenance }) =>
    line(marked(`${text[language]} (${ministry.name[language]})`, provenance, language), 0),
  );
}

/** Each day with the mark of where that day is known from. */
export function milestoneBlocks(milestones: CardMilestone[], language: Language): Block[] {
  const rows = milestones.map((milestone) => {
    const { baselineOnProvenance, plannedOnProvenance, achievedOnProvenance } = milestone;
    return [
      marked(`${milestone.code} ${milestone.title[language]}`, milestone.provenance, language),
      milestone.ministryProvenance === null
        ? word('bodyUnnamed', language, { body: milestone.ministry.name[language] })
        : milestone.ministry.name[language],
      marked(day(milestone.baselineOn, language), baselineOnProvenance, language),
      marked(day(milestone.plannedOn, language), plannedOnProvenance, language),
      day(milestone.forecastOn, language),
      marked(day(milestone.achievedOn, language), achievedOnProvenance, language),
      stateOf(milestone, language),
    ];
  });
  return tableOf(
    [
      ['milestones', 9],
      ['ministry', 9],
      ['baseline', 7, 'center'],
      ['planned', 7, 'center'],
      ['forecast', 7, 'center'],
      ['achieved', 7, 'center'],
      ['now', 6, 'center'],
    ],
    rows,
    language,
  );
}

function stateOf({ state, days, reasonClass }: CardMilestone, language: Language): string {
  const late = state === 'OVERDUE' && days !== null ? word('daysOverdue', language, { n: days }) : '';
  const reason = reasonClass === null ? '' : codeWord('reasonClass', reasonClass, language);
  return [codeWord('milestoneState', state, language), late, reason].filter(Boolean).join('\n');
}

export function legislationBlocks(legislation: LegislationData[], language: Language): Block[] {
  const rows = legislation.map(({ title, ministry, stageName, heldBy, daysInStage, effect, effectiveDates, provenance }) => [
    marked(title[language], provenance, language),
    ministry.name[language],
    [stageName[language], heldBy?.[language] ?? '', daysInStage === null ? '' : word('days', language, { n: daysInStage })]
      .filter(Boolean)
      .join('\n'),
    [codeWord('effect', effect, language), ...effectiveDates.map(({ on }) => day(on, language))].join('\n'),
  ]);
  return tableOf(
    [
      ['bill', 9],
      ['ministry', 5],
      ['stage', 5, 'center'],
      ['effect', 6, 'center'],
    ],
    rows,
    language,
  );
}

export function budgetBlocks(lines: BudgetLineData[], language: Language): Block[] {
  const rows = lines.flatMap(({ name, ministry, years, amounts, provenance }) =>
    years.map((year) => {
      const figure = (text: string, stage: string) => {
        const invented = amounts.find(
          (amount) => amount.fiscalYear === year.fiscalYear && amount.stage === stage && amount.provenance.kind === 'ILLUSTRATIVE',
        );
        return marked(text, invented?.provenance ?? null, language);
      };
      return [
        `${marked(name[language], provenance, language)}\n${ministry.name[language]}`,
        String(year.fiscalYear),
        figure(millions(year.requestedWon), 'REQUESTED'),
        figure(millions(year.governmentBillWon), 'GOVERNMENT_BILL'),
        figure(enactedOf(year, language), 'ENACTED'),
        figure(millions(year.executedWon), 'EXECUTED'),
        year.reasons.map((reason) => reasonLine({ ...reason, about: null }, language)).join('\n'),
      ];
    }),
  );
  return tableOf(
    [
      ['line', 8],
      ['year', 3, 'center'],
      ['requested', 5, 'right'],
      ['governmentBill', 5, 'right'],
      ['enacted', 4, 'right'],
      ['executed', 4, 'right'],
      ['note', 7],
    ],
    rows,
    language,
  );
}

/** A supplementary budget is shown beside what was enacted, not in it: the two were two decisions. */
function enactedOf({ enactedWon, supplementaryWon }: BudgetLineData['years'][number], language: Language): string {
  if (supplementaryWon === null || supplementaryWon === 0) return millions(enactedWon);
  const sign = supplementaryWon > 0 ? '+' : '';
  return `${millions(enactedWon)}\n${word('supplementary', language, { n: `${sign}${millions(supplementaryWon)}` })}`;
}

export function indicatorBlocks(indicators: IndicatorData[], language: Language): Block[] {
  const rows = indicators.map(({ name, unit, baselineValue, targetValue, targetBy, targetProvenance, observations, provenance }) => {
    const latest = observations.reduce<IndicatorData['observations'][number] | null>(
      (last, next) => (last !== null && last.on > next.on ? last : next),
      null,
    );
    const target =
      targetValue === null ? '-' : [number(targetValue), targetBy === null ? '' : `(${day(targetBy, language)})`].filter(Boolean).join(' ');
    return [
      `${marked(name[language], provenance, language)} (${unit[language]})`,
      number(baselineValue),
      marked(target, targetProvenance, language),
      latest === null ? '-' : marked(`${number(latest.value)} (${day(latest.on, language)})`, latest.provenance, language),
    ];
  });
  return tableOf(
    [
      ['indicator', 5],
      ['startValue', 2, 'right'],
      ['target', 3, 'right'],
      ['observed', 3, 'right'],
    ],
    rows,
    language,
  );
}

function number(value: number | null): string {
  return value === null ? '-' : value.toLocaleString('en-US');
}
