import { execFileSync } from 'node:child_process';
import { ladderNotices, openingNotices, reportNotices } from './notices.rules.js';
import { letterOf, summaryOf, type Said } from './letter.rules.js';
import { checkChoices, mailChoice, stepOn, whoIsCopied, whoOwes, type Person } from './notification.rules.js';

const dueAt = new Date('2026-12-10T18:00:00+09:00');
const openedAt = new Date('2026-11-20T09:00:00+09:00');
const on = (text: string, more: object = {}) => stepOn(new Date(`${text}+09:00`), { dueAt, openedAt, ...more });

/** The compiled rule in a process of that zone: a zone set later is not obeyed everywhere. */
function ladderUnder(zone: string): { zone: string; steps: (string | null)[] } {
  const days = ['02T23:59:59.999', '03T00:00:00', '08T23:59:59.999', '09T00:00:00', '10T18:00:00', '10T18:00:00.001', '11T00:00:00'];
  const later = ['12T23:59:59.999', '13T00:00:00', '16T23:59:59.999', '17T00:00:00'];
  const script = `
    const { stepOn } = await import('${new URL('../../../dist/modules/notification/notification.rules.js', import.meta.url).href}');
    const awaited = { dueAt: new Date('${dueAt.toISOString()}'), openedAt: new Date('${openedAt.toISOString()}') };
    const steps = ${JSON.stringify([...days, ...later])}.map((day) => stepOn(new Date('2026-12-' + day + '+09:00'), awaited));
    console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, steps }));`;
  const environment = { ...process.env, TZ: zone };
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment, encoding: 'utf8' });
  return JSON.parse(told) as { zone: string; steps: (string | null)[] };
}

describe('the ladder of a deadline', () => {
  it.each(['UTC', 'Asia/Seoul', 'America/New_York'])('counts calendar days in Seoul on a server in %s, to the millisecond', (zone) => {
    expect(ladderUnder(zone)).toEqual({
      zone,
      steps: [
        ...[null, 'DUE_IN_7', 'DUE_IN_7', 'DUE_IN_1', 'DUE_IN_1', null, 'OVERDUE_1'],
        ...['OVERDUE_1', 'OVERDUE_3', 'OVERDUE_3', null],
      ],
    });
  });

  it('follows the deadline that was granted, and says nothing that the opening of the round said', () => {
    expect(on('2026-12-11T09:00:00', { dueAt: new Date('2026-12-18T18:00:00+09:00') })).toBe('DUE_IN_7');
    expect(on('2026-12-05T09:00:00', { openedAt: new Date('2026-12-03T09:00:00+09:00') })).toBeNull();
    expect(on('2026-12-09T09:00:00', { openedAt: new Date('2026-12-03T09:00:00+09:00') })).toBe('DUE_IN_1');
  });
});

const person = (id: string, duty: Person['duty'], body = 'moj', role: Person['role'] = 'LIAISON'): Person => ({
  ...{ id, role, duty, ministryIds: role === 'LIAISON' ? [body] : [] },
});
const writer = person('writer', 'WRITER');
const chief = person('chief', 'SECTION_CHIEF');
const focal = person('focal', 'FOCAL_POINT');
const other = person('other', 'WRITER', 'kcc');
const office = person('office', null, '', 'COORDINATOR');
const everybody = [writer, chief, focal, other, office];
const ids = (people: readonly Person[]) => people.map(({ id }) => id);

describe('who is told', () => {
  it('is who owes it: the person in charge, else the writers, else the focal point', () => {
    expect(ids(whoOwes(everybody, 'moj', 'chief'))).toEqual(['chief']);
    expect(ids(whoOwes(everybody, 'moj', null))).toEqual(['writer']);
    expect(ids(whoOwes(everybody, 'moj', 'other'))).toEqual(['writer']);
    expect(ids(whoOwes([chief, focal, other], 'moj', 'gone'))).toEqual(['focal']);
    expect(ids(whoOwes([chief, office], 'moj', null))).toEqual([]);
  });

  it('after three days also the section chief and the focal point, and nobody twice', () => {
    expect(ids(whoIsCopied(everybody, 'moj', [writer]))).toEqual(['chief', 'focal']);
    expect(ids(whoIsCopied(everybody, 'moj', [focal]))).toEqual(['chief']);
  });

  const report = (id: string, more: object = {}) => ({
    ...{ id, roundId: 'r', ministryId: 'moj', holderId: null, dueAt, openedAt, submittedBy: null, isIndependent: false },
    ...more,
  });
  const told = (day: string, reports = [report('a'), report('b')]) =>
    ladderNotices(new Date(`${day}T09:00:00+09:00`), everybody, reports).map(({ to, kind, count, isCopy }) => [to.id, kind, count, isCopy]);

  it('gets one notice for all reports of one deadline', () => {
    expect(told('2026-12-03')).toEqual([['writer', 'DUE_IN_7', 2, false]]);
    expect(told('2026-12-13')).toEqual([
      ...[
        ['writer', 'OVERDUE_3', 2, false],
        ['chief', 'OVERDUE_3', 2, true],
      ],
      ['focal', 'OVERDUE_3', 2, true],
    ]);
    expect(told('2026-12-17')).toEqual([]);
    const later = report('b', { dueAt: new Date('2026-12-16T18:00:00+09:00') });
    expect(told('2026-12-09', [report('a'), later])).toEqual([
      ['writer', 'DUE_IN_1', 1, false],
      ['writer', 'DUE_IN_7', 1, false],
    ]);
  });

  it('of a new round is everybody of the body who writes or answers for it; of a report also who handed it in', () => {
    expect(openingNotices(everybody, [report('a')]).map(({ to, reportId }) => [to.id, reportId])).toEqual([
      ['writer', 'a'],
      ['focal', 'a'],
    ]);
    const handedIn = report('a', { submittedBy: 'focal' });
    const toWhom = (kind: 'REPORT_RETURNED' | 'REMINDED') => reportNotices(kind, 'k', everybody, [handedIn]).map(({ to }) => to.id);
    expect([toWhom('REPORT_RETURNED'), toWhom('REMINDED')]).toEqual([['writer', 'focal'], ['writer']]);
  });
});

describe('a letter', () => {
  const said: Said = {
    ...{ kind: 'OVERDUE_1', count: 2, dueAt, isCopy: false, isRequest: false },
    ...{ taskForce: { ko: '범정부 TF', en: 'Task Force' }, isDemonstration: false },
  };

  it('is plain and short: what waits, until when in Korea, and one link', () => {
    const { subject, body } = letterOf(said, 'https://g.test/TF/reports', 'ko');
    expect(subject).toBe('[과제] 제출기한이 지났습니다');
    expect(body).toContain('제출하지 않은 추진실적 2건이 있습니다.\n제출기한: 2026-12-10 18:00 (한국시간)\n\nhttps://g.test/TF/reports\n');
    expect(body.match(/https?:/g)).toHaveLength(1);
    expect(letterOf({ ...said, isCopy: true }, 'l', 'en').body).toContain('(Copy)');
    expect(letterOf({ ...said, isDemonstration: true }, 'l', 'ko').body).toContain('시연용 예시 자료');
  });

  it('asks an independent body for its cooperation, and reminds it of nothing', () => {
    const kinds = ['DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3', 'REMINDED'] as const;
    for (const kind of kinds) {
      const { subject, body } = letterOf({ ...said, kind, isRequest: true }, 'l', 'ko');
      expect(subject + body).toContain('협조');
      expect(subject + body).not.toMatch(/지났|독촉|않은/);
    }
    expect(letterOf({ ...said, kind: 'REPORT_ACCEPTED', isRequest: true }, 'l', 'ko').body).toContain('확인완료');
  });

  it('of the day has a line for each thing', () => {
    const { subject, body } = summaryOf([said, { ...said, kind: 'REPORT_ACCEPTED', count: 1 }], 'https://g.test/notifications', 'en');
    expect(subject).toBe('[Gwaje] Notifications of today (2)');
    expect(body).toContain('- Task Force: 1 status report accepted.\n');
  });

  it('comes at once where somebody waits, and as each person chose', () => {
    expect([mailChoice('REPORT_RETURNED', null), mailChoice('REPORT_ACCEPTED', {}), mailChoice('DUE_IN_7', { DUE_IN_7: 'OFF' })]).toEqual([
      ...['AT_ONCE', 'DIGEST', 'OFF'],
    ]);
    expect(checkChoices([{ kind: 'REMINDED' }, { kind: 'REMINDED' }])).toMatchObject([
      { code: 'TWICE', path: ['input', 'choices', '1', 'kind'] },
    ]);
  });
});
