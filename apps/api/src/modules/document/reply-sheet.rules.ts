import type { Language, MilestoneField, ReplyRow, ReplySheet, RowChange, TaskField } from '@gwaje/documents';

type Localized = Record<Language, string>;

export interface ReplyClaim extends Record<MilestoneField, string | null> {
  milestone: { id: string };
}

export interface ReplyContent {
  noChange: boolean;
  narrative: string;
  nextPlan: string;
  otherView: string | null;
  milestones: ReplyClaim[];
  obstacle: { text: string } | null;
  checkedByPosition: string | null;
  checkedOn: string | null;
  documentNumber: string | null;
}

export interface ReplyReport {
  id: string;
  state: string;
  viewerCan: { edit: boolean };
  ministry: { code: string };
  task: { code: string; title: Localized };
  draft: { content: ReplyContent } | null;
  latestSubmission: { content: ReplyContent } | null;
  prefill: { milestones: { id: string; code: string; title: Localized }[] };
}

export interface ReplyRound {
  code: string;
  name: Localized;
  reports: ReplyReport[];
}

/** The sheet of what somebody may write, and which report and milestone each of its rows is about. */
export interface Reply {
  sheet: ReplySheet;
  placeOf: (change: Pick<RowChange, 'sheet' | 'code'>) => { reportId: string; milestoneId: string | null };
}

/** Null when there is nothing to write. */
export function replyOf({ code: roundCode, reports }: ReplyRound, language: Language): Reply | null {
  const open = reports.filter(({ viewerCan }) => viewerCan.edit);
  if (open.length === 0) return null;
  // A successor's page may hold the same task twice: its own and that of the body it follows.
  const isTwice = (report: ReplyReport) => open.some((other) => other.id !== report.id && other.task.code === report.task.code);
  const named = open.map((report) => ({ report, suffix: isTwice(report) ? ` ${report.ministry.code}` : '' }));
  const tasks = named.map(({ report, suffix }) => ({ reportId: report.id, row: taskRow(report, suffix, roundCode, language) }));
  const milestones = named.flatMap(({ report, suffix }) =>
    report.prefill.milestones.map((milestone) => ({
      reportId: report.id,
      milestoneId: milestone.id,
      row: milestoneRow(report, milestone, suffix, roundCode, language),
    })),
  );
  return {
    sheet: { tasks: tasks.map(({ row }) => row), milestones: milestones.map(({ row }) => row) },
    placeOf: ({ sheet, code }) => {
      const found = (sheet === 'tasks' ? tasks : milestones).find(({ row }) => row.code === code);
      if (found === undefined) throw new Error('a change of a row that is not there');
      return { reportId: found.reportId, milestoneId: 'milestoneId' in found ? found.milestoneId : null };
    },
  };
}

const BLANK: ReplyContent = {
  ...{ noChange: false, narrative: '', nextPlan: '', otherView: null, milestones: [], obstacle: null },
  ...{ checkedByPosition: null, checkedOn: null, documentNumber: null },
};

/** Where writing begins, as on the page: the draft, else what came back without the check that was given to it. */
function startOf({ state, draft, latestSubmission }: ReplyReport): ReplyContent {
  if (draft !== null) return draft.content;
  if (state !== 'RETURNED' || latestSubmission === null) return BLANK;
  return { ...latestSubmission.content, checkedByPosition: null, checkedOn: null, documentNumber: null };
}

function taskRow(report: ReplyReport, suffix: string, roundCode: string, language: Language): ReplyRow<TaskField> {
  const { noChange, narrative, nextPlan, otherView, obstacle, checkedByPosition, checkedOn, documentNumber } = startOf(report);
  return {
    code: `${report.task.code}${suffix}`,
    roundCode,
    title: report.task.title[language],
    values: {
      ...{ noChange: noChange ? 'O' : '', narrative, nextPlan, otherView: otherView ?? '', obstacleText: obstacle?.text ?? '' },
      ...{ checkedByPosition: checkedByPosition ?? '', checkedOn: checkedOn ?? '', documentNumber: documentNumber ?? '' },
    },
  };
}

function milestoneRow(
  report: ReplyReport,
  { id, code, title }: ReplyReport['prefill']['milestones'][number],
  suffix: string,
  roundCode: string,
  language: Language,
): ReplyRow<MilestoneField> {
  const claim = startOf(report).milestones.find(({ milestone }) => milestone.id === id);
  const said = (field: MilestoneField) => claim?.[field] ?? '';
  return {
    code: `${code}${suffix}`,
    roundCode,
    title: `${report.task.code} ${title[language]}`,
    values: {
      ...{ achievedOn: said('achievedOn'), forecastOn: said('forecastOn'), reasonClass: said('reasonClass') },
      ...{ recoveryStep: said('recoveryStep'), evidence: said('evidence') },
    },
  };
}
