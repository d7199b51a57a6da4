import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { draftOf, notBegun, reportingTaskForce } from '../../testing/sample-reports';
import type { SheetChange, SheetComparison } from './reply-sheet';

interface Saved {
  id: string;
  input: { content: object; expectedVersion: number };
}
const saving = {
  statusReportDraftSave: ({ id, input }: Saved) => ({
    statusReport: { ...notBegun, id, version: 2, state: 'DRAFT', draft: draftOf(input.expectedVersion + 1, input.content) },
    userErrors: [],
  }),
};
const cell = (change: Partial<SheetChange>): SheetChange =>
  ({
    ...{ reportId: 'rep-1', milestoneId: null, sheet: 'tasks', row: 2, code: 'T01', field: 'narrative', isConflict: false },
    ...{ column: { ko: '추진실적', en: 'Results' }, before: '', after: '□ 상정\n○ 심사' },
    ...change,
  }) as SheetChange;
const conflict = cell({ field: 'nextPlan', column: { ko: '향후계획', en: 'Next steps' }, after: '□ 본회의', isConflict: true });

async function bring(comparison: SheetComparison, size = 10) {
  const app = openApp('/DSCR-TF/reports', { viewer: liaison, taskForce: reportingTaskForce([notBegun]), ...saving });
  const asked: string[] = [];
  app.server.file = (address) => {
    asked.push(address);
    return { json: comparison };
  };
  await app.user.click(await screen.findByRole('button', { name: '회신 양식(XLSX)으로 내기' }));
  const input = screen.getByLabelText('적은 파일 고르기', { selector: 'input' });
  await app.user.upload(input, new File([new Uint8Array(size)], 'reply.xlsx'));
  return { ...app, asked };
}

describe('a filled reply sheet', () => {
  it('shows each cell before it changes, and what was chosen goes into the draft by its usual save, never further', async () => {
    const { user, server, asked } = await bring({ changes: [cell({}), conflict], refusals: [] });
    expect(await screen.findByText('바뀌는 칸 2개입니다. 반영할 것을 고르십시오.')).toBeTruthy();
    expect(asked).toEqual(['/files/reply-sheets/DSCR-TF.xlsx?lang=ko']);
    expect(screen.getByText(/이 칸이 바뀌었을 수 있습니다/)).toBeTruthy();
    expect(await accessibilityFaults(document.body)).toEqual([]);
    expect(server.variablesOf('StatusReportDraftSave')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '1칸을 초안에 반영' }));
    expect(await screen.findByText('1칸을 초안에 반영했습니다. 아직 제출되지 않았습니다.')).toBeTruthy();
    await waitFor(() => expect(server.variablesOf('StatusReportDraftSave')).toHaveLength(1));
    expect(server.variablesOf('StatusReportDraftSave')[0]).toMatchObject({
      ...{ id: 'rep-1', input: { expectedVersion: 0, content: { narrative: '□ 상정\n ○ 심사', nextPlan: '' } } },
    });
    expect(server.sent.map(({ name }) => name)).not.toContain('StatusReportsSubmit');
  });

  it('takes a cell that a colleague changed, too, only when it is ticked', async () => {
    const { user, server } = await bring({ changes: [conflict], refusals: [] });
    await user.click(await screen.findByRole('checkbox', { name: 'T01 · 향후계획 반영' }));
    await user.click(screen.getByRole('button', { name: '1칸을 초안에 반영' }));
    await waitFor(() =>
      expect(server.variablesOf('StatusReportDraftSave')[0]).toMatchObject({ input: { content: { nextPlan: '□ 본회의' } } }),
    );
  });

  it('leaves a cell alone that was typed in since the comparison, and says so', async () => {
    const { user, server } = await bring({ changes: [cell({})], refusals: [] });
    await screen.findByText('바뀌는 칸 1개입니다. 반영할 것을 고르십시오.');
    // Once for the page, once before what was typed elsewhere is taken in.
    expect(screen.getAllByText(/피해자를 알아볼 수 있는 정보/)).toHaveLength(2);
    await user.type(screen.getByLabelText('추진실적'), '손으로');
    await user.click(screen.getByRole('button', { name: '1칸을 초안에 반영' }));
    expect(await screen.findByText(/1칸은 그 사이 초안이 바뀌어/)).toBeTruthy();
    for (const { input } of server.variablesOf('StatusReportDraftSave')) expect(input).toMatchObject({ content: { narrative: '손으로' } });
  });

  it('says what cannot be read, and that nothing differs', async () => {
    const refusals = [{ ko: '제출 시트 2행, 추진실적: 수식은 받지 않습니다.', en: 'Formulas are not read.' }];
    await bring({ changes: [], refusals });
    expect(await screen.findByText('제출 시트 2행, 추진실적: 수식은 받지 않습니다.')).toBeTruthy();
    expect(screen.getByText('초안과 다른 칸이 없습니다.')).toBeTruthy();
  });

  it('is not sent when it is too large', async () => {
    const { asked } = await bring({ changes: [], refusals: [] }, 2_000_001);
    expect(await screen.findByText('파일이 2MB를 넘습니다. 받으신 회신 양식만 남겨 주십시오.')).toBeTruthy();
    expect(asked).toEqual([]);
  });
});
