import type { Block, Language } from '../model/document-model.js';
import { outlineOf } from '../model/outline.js';
import { day, marked } from './format.js';
import { line, tableOf } from './frame.js';
import type { ClaimData, ReportContentData, ReportMilestone } from './report-data.js';
import { codeWord } from './words/code-words.js';
import { word, type Word } from './words/words.js';

/** What a body wrote, in its own words and levels: nothing of it is altered, nothing is left out. */
export function contentBlocks(content: ReportContentData, milestones: ReportMilestone[], language: Language): Block[] {
  const { noChange, narrative, nextPlan, obstacle } = content;
  return [
    ...(noChange ? [line(word('noChange', language), 0)] : []),
    ...part('results', outlineOf(narrative), language),
    ...part('nextSteps', outlineOf(nextPlan), language),
    ...part('milestones', claimTable(content.milestones, milestones, language), language),
    ...part('view', viewOf(content, language), language),
    ...(obstacle === null ? [] : part('obstacle', obstacleBlocks(obstacle, language), language)),
    ...signOff(content, language),
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

function claimTable(claims: ClaimData[], milestones: ReportMilestone[], language: Language): Block[] {
  const rows = claims.map(({ milestone, achievedOn, forecastOn, reasonClass, recoveryStep, evidence }) => {
    const plan = milestones.find(({ code }) => code === milestone.code);
    return [
      plan === undefined ? milestone.code : `${plan.code} ${plan.title[language]}`,
      plan === undefined ? '-' : marked(day(plan.plannedOn, language), plan.plannedOnProvenance, language),
      day(forecastOn, language),
      day(achievedOn, language),
      [reasonClass === null ? '' : codeWord('reasonClass', reasonClass, language), recoveryStep ?? ''].filter(Boolean).join('\n') || '-',
      evidence ?? '-',
    ];
  });
  return tableOf(
    [
      ['milestones', 10],
      ['planned', 7, 'center'],
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
