import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { punishment } from '../../testing/sample-records';

const entry = (id: string, entity: string, about: { ko: string; en: string } | null, code: string | null = null) => ({
  ...{ id, entity, about, code, operation: 'UPDATE', command: 'statusReportSubmit', reason: null, actor: null, enteredLater: false },
  ...{ at: '2025-03-10T01:00:00Z', recordedAt: '2025-03-10T01:00:00Z', changes: [{ field: 'state', before: null, after: null }] },
});
const entries = [
  entry('1', 'status_report', { ko: '여성가족부 · 2025년 3월 실적', en: 'MOGEF · March 2025' }),
  entry('2', 'stage_event', { ko: 'LG05 성인 대상 위장수사', en: 'LG05 Undercover investigation' }),
  entry('3', 'contact', { ko: '법무부 · MS01 소지·시청죄 시행', en: 'MOJ · MS01 Possession offence in force' }),
  entry('4', 'milestone', { ko: '소지·시청죄 시행', en: 'Possession offence in force' }, 'MS01'),
];
const task = { ...punishment, history: { endCursor: null, hasNextPage: false, entries } };
const headings = async () => {
  await screen.findByRole('heading', { level: 3, name: /LG05/ });
  const all = screen.getAllByRole('heading', { level: 3 });
  return all.filter((each) => each.closest('#voices') === null).map((each) => each.textContent?.trim());
};

describe('the history of a task', () => {
  it('says by name what each entry is about, in the reader’s language', async () => {
    const { unmount } = openApp('/DSCR-TF/tasks/T01/history', { taskForce: { ...taskForce, task } });
    expect(await headings()).toEqual([
      '보고 여성가족부 · 2025년 3월 실적',
      '입법 단계 LG05 성인 대상 위장수사',
      '담당 법무부 · MS01 소지·시청죄 시행',
      '추진일정 MS01 소지·시청죄 시행',
    ]);
    unmount();
    openApp('/DSCR-TF/tasks/T01/history?lang=en', { taskForce: { ...taskForce, task } });
    expect((await headings())[0]).toMatch(/MOGEF · March 2025$/);
  });

  it('can be checked against tampering by those whom the server names, and by nobody else', async () => {
    const { unmount } = openApp('/DSCR-TF/tasks/T01/history', { taskForce: { ...taskForce, task } });
    await headings();
    expect(screen.queryByRole('button', { name: '이력 위·변조 확인' })).toBeNull();
    unmount();
    const ledgerVerify = { whole: false, entries: 7, brokenAt: 5, verifiedAt: '2025-03-10T01:00:00Z' };
    openApp('/DSCR-TF/tasks/T01/history', { taskForce: { ...taskForce, task, viewerCan: { verifyLedger: true } }, ledgerVerify });
    await userEvent.click(await screen.findByRole('button', { name: '이력 위·변조 확인' }));
    await screen.findByText(/기록 5번에서 연결이 끊김/);
  });
});
