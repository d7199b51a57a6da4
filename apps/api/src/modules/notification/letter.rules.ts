import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { LocalizedText } from '../../platform/database/record.js';
import type { NotificationKind } from './notification.rules.js';

/** All that a letter may know: no text that anybody wrote, no amount, no name but the task force's. */
export interface Said {
  kind: NotificationKind;
  count: number;
  dueAt: Date | null;
  isCopy: boolean;
  /** An independent body is asked (협조 요청), never reminded. */
  isRequest: boolean;
  taskForce: LocalizedText;
  isDemonstration: boolean;
}

export type Language = 'ko' | 'en';

const reports = (count: number) => (count === 1 ? '1 status report' : `${String(count)} status reports`);

const LINES: Record<NotificationKind, { ko: (said: Said) => string; en: (said: Said) => string }> = {
  ROUND_OPENED: {
    ko: ({ count }) => `새 제출 회차가 열렸습니다. 작성할 추진실적 ${String(count)}건이 있습니다.`,
    en: ({ count }) => `A reporting round has opened. ${reports(count)} to write.`,
  },
  DUE_IN_7: {
    ko: ({ count }) => `제출기한이 다가옵니다. 제출하지 않은 추진실적 ${String(count)}건이 있습니다.`,
    en: ({ count }) => `The deadline is near. ${reports(count)} not yet submitted.`,
  },
  DUE_IN_1: {
    ko: ({ count }) => `제출기한이 임박하였습니다. 제출하지 않은 추진실적 ${String(count)}건이 있습니다.`,
    en: ({ count }) => `The deadline is very near. ${reports(count)} not yet submitted.`,
  },
  OVERDUE_1: {
    ko: ({ count }) => `제출기한이 지났습니다. 제출하지 않은 추진실적 ${String(count)}건이 있습니다.`,
    en: ({ count }) => `The deadline has passed. ${reports(count)} not yet submitted.`,
  },
  OVERDUE_3: {
    ko: ({ count }) => `제출기한이 3일 이상 지났습니다. 제출하지 않은 추진실적 ${String(count)}건이 있습니다.`,
    en: ({ count }) => `The deadline passed three days ago or more. ${reports(count)} not yet submitted.`,
  },
  REPORT_RETURNED: {
    ko: ({ count }) => `추진실적 ${String(count)}건에 보완요청이 있습니다. 사유는 작성 화면에 표시됩니다.`,
    en: ({ count }) => `${reports(count)} came back to be completed. The reason stands beside the form.`,
  },
  REPORT_ACCEPTED: {
    ko: ({ count }) => `추진실적 ${String(count)}건이 확인완료되었습니다.`,
    en: ({ count }) => `${reports(count)} accepted.`,
  },
  EXTENSION_ASKED: {
    ko: ({ count }) => `추진실적 ${String(count)}건에 대한 기한 연장 요청이 있습니다.`,
    en: ({ count }) => `More time was asked for ${reports(count)}.`,
  },
  EXTENSION_DECIDED: {
    ko: ({ count }) => `추진실적 ${String(count)}건의 기한 연장 요청에 회신이 있습니다.`,
    en: ({ count }) => `The request for more time for ${reports(count)} was answered.`,
  },
  TASKS_HANDED_OVER: {
    ko: ({ count }) => `과제 ${String(count)}건을 인계받았습니다. 전달 사항은 화면에서 확인할 수 있습니다.`,
    en: ({ count }) => `${count === 1 ? '1 task was' : `${String(count)} tasks were`} handed over to you. The note stands on the page.`,
  },
  REMINDED: {
    ko: ({ count }) => `추진실적 ${String(count)}건의 제출을 요청합니다.`,
    en: ({ count }) => `Please submit ${reports(count)}.`,
  },
};

/** Said to an independent body instead of a reminder. */
const REQUEST = {
  ko: ({ count }: Said) => `추진실적 ${String(count)}건의 작성에 협조하여 주시기 바랍니다.`,
  en: ({ count }: Said) => `We kindly ask for your cooperation on ${reports(count)}.`,
};
const CHASES: readonly NotificationKind[] = ['DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3', 'REMINDED'];

function lineOf(said: Said, language: Language): string {
  const line = said.isRequest && CHASES.includes(said.kind) ? REQUEST : LINES[said.kind];
  return line[language](said);
}

const DUE = {
  ko: (due: string) => `제출기한: ${due} (한국시간)`,
  en: (due: string) => `Deadline: ${due} (Korea time)`,
};
const COPIED = {
  ko: '(참조) 담당자에게 보낸 안내를 과장과 총괄담당에게 함께 보냅니다.',
  en: '(Copy) Sent to the person in charge; the section chief and the focal point receive it as well.',
};
const SUBJECTS: Record<Language, (what: string) => string> = { ko: (what) => `[과제] ${what}`, en: (what) => `[Gwaje] ${what}` };
const FOOT = {
  ko: '알림을 받는 방법은 알림 화면에서 바꿀 수 있습니다.',
  en: 'How you are told can be changed on the page of notifications.',
};
const SAMPLE = { ko: '시연용 예시 자료입니다.', en: 'This is sample data of a demonstration.' };
const SUMMARY = { ko: '오늘의 알림', en: 'Notifications of today' };

const SEOUL_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function letter(what: string, lines: readonly (string | null)[], link: string, language: Language) {
  const body = [...lines.filter((line) => line !== null), '', link, '', FOOT[language], ''].join('\n');
  return { subject: SUBJECTS[language](what), body };
}

/** Plain and short: what waits, until when, and one link. */
export function letterOf(said: Said, link: string, language: Language): { subject: string; body: string } {
  const due = said.dueAt === null ? null : DUE[language](`${seoulDay(said.dueAt)} ${SEOUL_TIME.format(said.dueAt)}`);
  const line = lineOf(said, language);
  const lines = [
    said.taskForce[language],
    said.isDemonstration ? SAMPLE[language] : null,
    '',
    line,
    due,
    said.isCopy ? COPIED[language] : null,
  ];
  return letter(line.split('. ')[0]?.replace(/\.$/, '') ?? line, lines, link, language);
}

/** The day's summary: a line each, and one link to all of them. */
export function summaryOf(all: readonly Said[], link: string, language: Language): { subject: string; body: string } {
  const lines = all.map((said) => `- ${said.taskForce[language]}: ${lineOf(said, language)}`);
  const isSample = all.some(({ isDemonstration }) => isDemonstration);
  return letter(`${SUMMARY[language]} (${String(all.length)})`, [isSample ? SAMPLE[language] : null, ...lines], link, language);
}
