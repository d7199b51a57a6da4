import type { Block, DocumentModel, Language } from '../model/document-model.js';
import { contentBlocks } from './content-blocks.js';
import { evidenceBlocks } from './evidence-table.js';
import { day, daysAfter, marked, reasonLine } from './format.js';
import { documentOf, line, numbered } from './frame.js';
import type { TaskCardData, TaskData } from './task-data.js';
import { budgetBlocks, indicatorBlocks, legislationBlocks, measureBlocks, milestoneBlocks } from './task-tables.js';
import { outlineOf } from '../model/outline.js';
import { codeWord } from './words/code-words.js';
import { word } from './words/words.js';

/** 과제카드: all that is known of one task, on a page or two. */
export function taskCard({ taskForce, task }: TaskCardData, language: Language): DocumentModel {
  const asOf = word('asOf', language, { day: day(taskForce.today, language) });
  const sections = [
    { title: word('overview', language), blocks: [overview(task, language)] },
    { title: word('measures', language), blocks: measureBlocks(task.measures, language) },
    { title: word('rating', language), blocks: ratingBlocks(task, language) },
    { title: word('milestones', language), blocks: milestoneBlocks(task.milestones, language) },
    { title: word('legislation', language), blocks: legislationBlocks(task.legislation, language) },
    { title: `${word('budget', language)} ${word('budgetUnit', language)}`, blocks: budgetBlocks(task.budgetLines, language) },
    { title: word('indicators', language), blocks: indicatorBlocks(task.indicators, language) },
    { title: word('lastReport', language), blocks: lastReports(task, language) },
  ];
  const title = `${word('taskCard', language)} ${task.code} ${task.title[language]}`;
  return documentOf(taskForce, title, asOf, ageOf(task, taskForce.today, language), numbered(sections), language);
}

/** The reports are newest round first. */
function ageOf({ reports }: TaskData, today: string, language: Language): string {
  const newest = reports.find(({ state, latestSubmission }) => state === 'ACCEPTED' && latestSubmission !== null);
  if (newest === undefined) return word('ageNone', language);
  const { basisOn } = newest.round;
  return word('ageReport', language, { day: day(basisOn, language), n: Math.max(0, daysAfter(basisOn, today)) });
}

function overview(task: TaskData, language: Language): Block {
  const { area, leadMinistry, leadStatus, leadProvenance, supportingMinistries, progress } = task;
  const status = leadStatus === 'PROVISIONAL' || leadStatus === 'DISPUTED' ? ` ${codeWord('leadStatus', leadStatus, language)}` : '';
  const supporting = supportingMinistries.map(({ name }) => name[language]).join(', ');
  const percent = progress.showsPercent ? `${progress.percent.toFixed(1)}% · ` : '';
  const share = `${percent}${word('progressOf', language, { achieved: progress.achieved, total: progress.total })}`;
  const example = progress.weightsIllustrative && progress.showsPercent ? ` ${word('illustrative', language)}` : '';
  return {
    kind: 'keyValues',
    entries: [
      { name: word('number', language), value: task.code },
      { name: word('task', language), value: task.title[language] },
      { name: word('area', language), value: `${area.code} ${area.name[language]}` },
      { name: word('lead', language), value: marked(`${leadMinistry.name[language]}${status}`, leadProvenance, language) },
      { name: word('supporting', language), value: supporting === '' ? word('none', language) : supporting },
      { name: word('rating', language), value: codeWord('rating', task.rating, language) },
      { name: word('progress', language), value: `${share}${example}` },
    ],
  };
}

/** The computed rating with what causes it; the coordinator's own beside it, with its reason. */
function ratingBlocks({ computedRating, judgedRating }: TaskData, language: Language): Block[] {
  const computed = line(`${word('computed', language)}: ${codeWord('rating', computedRating.rating, language)}`, 0);
  const dimensions = computedRating.dimensions.flatMap(({ name, rating, reasons }) => [
    line(`${codeWord('dimension', name, language)}: ${codeWord('rating', rating, language)}`, 1),
    ...reasons.map((reason) => line(reasonLine(reason, language), 2)),
  ]);
  if (judgedRating === null || judgedRating.expired) return [computed, ...dimensions];
  const { rating, on, reason, provenance } = judgedRating;
  const judged = `${word('judged', language)}: ${codeWord('rating', rating, language)} (${day(on, language)})`;
  const why = reason === null ? [] : [line(reason[language], 1)];
  return [computed, ...dimensions, line(marked(judged, provenance, language), 0), ...why];
}

/** What each body last reported and the office accepted, the lead's first; each with its round, for they may differ. */
function lastReports({ reports, milestones }: TaskData, language: Language): Block[] {
  const accepted = reports.filter(({ state, latestSubmission }) => state === 'ACCEPTED' && latestSubmission !== null);
  const newest = accepted.filter(
    ({ ministry }, index) => accepted.findIndex((other) => other.ministry.name.ko === ministry.name.ko) === index,
  );
  const leadFirst = newest.toSorted((one, other) => Number(other.part === 'LEAD') - Number(one.part === 'LEAD'));
  if (leadFirst.length === 0) return [line(word('unknown', language))];
  return leadFirst.flatMap((report) => lastReport(report, milestones, language));
}

function lastReport(report: TaskData['reports'][number], milestones: TaskData['milestones'], language: Language): Block[] {
  const { latestSubmission: submission, round, ministry, part } = report;
  if (submission === null) return [];
  const basis = word('basisOn', language, { day: day(round.basisOn, language) });
  const opinion = outlineOf(submission.review?.opinion ?? '');
  return [
    line(`${ministry.name[language]} (${codeWord('part', part, language)}), ${round.name[language]} (${basis})`),
    ...contentBlocks(submission.content, { named: milestones, planned: null }, language),
    ...evidenceBlocks(submission.evidence, language),
    ...(opinion.length === 0 ? [] : [{ kind: 'heading' as const, depth: 2 as const, text: word('opinion', language) }, ...opinion]),
  ];
}
