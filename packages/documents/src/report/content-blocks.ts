import type { Block, Language } from '../model/document-model.js';
import { outlineOf } from '../model/outline.js';
import { day, marked } from './format.js';
import { line, tableOf } from './frame.js';
import type { ClaimData, PlannedMilestone, ReportContentData } from './report-data.js';
import { codeWord } from './words/code-words.js';
import { word, type Word } from './words/words.js';

/** What a report's claims are about. */
export interface ClaimedPlan {
  named: Pick<PlannedMilestone, 'code' | 'title'>[];
  /** As it was when the claims were made; null leaves the days out: today's plan beside words of then would be read as the plan of then. */
  planned: PlannedMilestone[] | null;
}

/** What a body says, in its own words and levels: nothing of it is altered. With "no change" what a draft holds of its story does not go out. */
export function contentBlocks(content: ReportContentData, plan: ClaimedPlan, language: Language): Block[] {
  const { noChange, obstacle } = content;
  return [
    ...(noChange ? [line(word('noChange', language), 0)] : storyOf(content, plan, language)),
    ...part('view', viewOf(content, language), language),
    ...(obstacle === null ? [] : part('obstacle', obstacleBlocks(obstacle, language), language)),
    ...signOff(content, language),
  ];
}

function storyOf({ narrative, nextPlan, milestones }: ReportContentData, plan: ClaimedPlan, language: Language): Block[] {
  return [
    ...part('results', outlineOf(narrative), language),
    ...part('nextSteps', outlineOf(nextPlan), language),
    ...part('milestones', claimTable(milestones, plan, language), language),
  ];
}

function part(name: Word, blocks: Block[], language: Language): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', depth: 2, text: word(name, language) }, ...blocks];
}

function viewOf({ agreesWithRating, otherView }: ReportContentData, language: Language): Block[] {
  if (otherView !== null) return outlineOf(otherView);
  return agreesWithRating === true ? [line(word('agrees', language))] : [];
}

function obstacleBlocks({ text, scope }: NonNullable<ReportContentData['obstacle']>, language: Language): Block[] {
  return [...outlineOf(text), line(word('sharing', language, { scope: codeWord('scope', scope, language) }))];
}

function claimTable(claims: ClaimData[], { named, planned }: ClaimedPlan, language: Language): Block[] {
  const rows = claims.map(({ milestone, achievedOn, forecastOn, reasonClass, recoveryStep, evidence }) => {
    const plan = planned?.find(({ code }) => code === milestone.code);
    const title = (plan ?? named.find(({ code }) => code === milestone.code))?.title[language];
    const days = plan === undefined ? '-' : marked(day(plan.plannedOn, language), plan.plannedOnProvenance, language);
    return [
      title === undefined ? milestone.code : `${milestone.code} ${title}`,
      ...(planned === null ? [] : [days]),
      day(forecastOn, language),
      day(achievedOn, language),
      [reasonClass === null ? '' : codeWord('reasonClass', reasonClass, language), recoveryStep ?? ''].filter(Boolean).join('\n') || '-',
      evidence ?? '-',
    ];
  });
  return tableOf(
    [
      ['milestones', 10],
      ...(planned === null ? [] : ([['planned', 7, 'center']] as const)),
      ['forecast', 7, 'center'],
      ['achieved', 7, 'center'],
      ['reason', 9],
      ['evidence', 9],
    ],
    rows,
    language,
  );
}

function signOff({ checkedByPosition, checkedOn, documentNumber }: ReportContentData, language: Language): Block[] {
  const checked = [checkedByPosition ?? '', checkedOn === null ? '' : day(checkedOn, language)].filter(Boolean).join(', ');
  const entries = [
    { name: word('checked', language), value: checked },
    { name: word('documentNumber', language), value: documentNumber ?? '' },
  ].filter(({ value }) => value !== '');
  return entries.length === 0 ? [] : [{ kind: 'keyValues', entries }];
}
