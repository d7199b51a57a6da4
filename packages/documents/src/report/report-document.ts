import type { Block, DocumentModel, Language } from '../model/document-model.js';
import { outlineOf } from '../model/outline.js';
import { contentBlocks, type ClaimedPlan } from './content-blocks.js';
import { evidenceBlocks, type EvidenceData } from './evidence-table.js';
import { day, dayOf, daysAfter } from './format.js';
import { documentOf, line, numbered, tableOf } from './frame.js';
import type { MinistryReportData, ReportContentData, ReportData } from './report-data.js';
import { codeWord } from './words/code-words.js';
import { word } from './words/words.js';

/** One body's report on one task, or on all its tasks of a round: the body's own document, given back. */
export function reportDocument({ taskForce, reports }: MinistryReportData, language: Language): DocumentModel {
  const [first] = reports;
  if (first === undefined) throw new Error('a document of no reports');
  const title = word('reportsTitle', language, { round: first.round.name[language], body: first.ministry.name[language] });
  const asOf = word('basisOn', language, { day: day(first.round.basisOn, language) });
  const sections = reports.map((report) => ({ title: taskName(report, language), blocks: reportBlocks(report, language) }));
  const summary = reports.length === 1 ? [] : [{ title: word('summary', language), blocks: summaryOf(reports, language) }];
  return documentOf(
    taskForce,
    title,
    asOf,
    ageOf(first.round.basisOn, taskForce.today, language),
    numbered([...summary, ...sections]),
    language,
  );
}

function ageOf(basisOn: string, today: string, language: Language): string {
  const n = daysAfter(basisOn, today);
  return n > 0 ? word('agePast', language, { today: day(today, language), n }) : '';
}

function taskName({ task }: ReportData, language: Language): string {
  return `${task.code} ${task.title[language]}`;
}

function summaryOf(reports: ReportData[], language: Language): Block[] {
  const rows = reports.map((report) => [
    taskName(report, language),
    codeWord('part', report.part, language),
    stateOf(report, language),
    report.latestSubmission === null ? '-' : dayOf(report.latestSubmission.submittedAt, language),
    contentOf(report)?.noChange === true ? word('noChange', language) : '',
  ]);
  return tableOf(
    [
      ['task', 6],
      ['part', 1, 'center'],
      ['state', 3, 'center'],
      ['submittedOn', 2, 'center'],
      ['note', 2, 'center'],
    ],
    rows,
    language,
  );
}

/** What the body is writing, while it may still change it; what it handed in after that. */
function contentOf(report: ReportData): ReportContentData | null {
  return openDraft(report)?.content ?? report.latestSubmission?.content ?? null;
}

/** A draft that was left behind when its report was handed in is none. */
function openDraft({ state, draft }: ReportData): ReportData['draft'] {
  return state === 'SUBMITTED' || state === 'ACCEPTED' ? null : draft;
}

function stateOf({ state, daysLate, latestSubmission }: ReportData, language: Language): string {
  const words = codeWord('state', state, language);
  const late = latestSubmission !== null && daysLate !== null && daysLate > 0;
  return late ? `${words} (${word('late', language, { n: daysLate })})` : words;
}

function reportBlocks(report: ReportData, language: Language): Block[] {
  const content = contentOf(report);
  const body = content === null ? [line(word('nothingWritten', language))] : contentBlocks(content, planOf(report), language);
  const warning = openDraft(report) === null ? [] : [line(word('notHandedIn', language), 3)];
  return [facts(report, language), ...warning, ...body, ...evidenceBlocks(filesOf(report), language), ...reviewBlocks(report, language)];
}

/** Those of the content that is shown. */
function filesOf(report: ReportData): EvidenceData[] {
  const { evidence, latestSubmission } = report;
  return openDraft(report) !== null || latestSubmission === null ? evidence : latestSubmission.evidence;
}

/** While it may still be changed, the plan is today's. */
function planOf(report: ReportData): ClaimedPlan {
  const { milestones } = report.task;
  return { named: milestones, planned: openDraft(report) === null ? report.planThen : milestones };
}

function facts(report: ReportData, language: Language): Block {
  const { ministry, part, round, dueAt, acceptedAt, latestSubmission } = report;
  const entries = [
    { name: word('ministry', language), value: `${ministry.name[language]} (${codeWord('part', part, language)})` },
    { name: word('round', language), value: round.name[language] },
    { name: word('dueOn', language), value: dayOf(dueAt, language) },
    { name: word('state', language), value: stateOf(report, language) },
    { name: word('submittedOn', language), value: dayOf(latestSubmission?.submittedAt ?? null, language) },
    { name: word('acceptedOn', language), value: dayOf(acceptedAt, language) },
  ];
  return { kind: 'keyValues', entries: entries.filter(({ value }) => value !== '-') };
}

/** The office's words stand beside the body's, never in them. */
function reviewBlocks({ latestSubmission }: ReportData, language: Language): Block[] {
  const review = latestSubmission?.review ?? null;
  if (review === null) return [];
  return [
    ...withHeading(word('returnReason', language), outlineOf(review.verdict === 'RETURNED' ? (review.reason ?? '') : '')),
    ...withHeading(word('opinion', language), outlineOf(review.opinion ?? '')),
  ];
}

function withHeading(text: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', depth: 2, text }, ...blocks];
}
