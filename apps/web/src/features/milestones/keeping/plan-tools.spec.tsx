import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../../testing/axe';
import { openApp } from '../../../testing/render-app';
import { taskForce } from '../../../testing/sample-plan';
import { areas, milestones } from '../../../testing/sample-records';

const MOJ = { id: 'm-moj', name: { ko: '법무부', en: 'MOJ' } };
const KCC = { id: 'm-kcc', name: { ko: '방송통신위원회', en: 'KCC' } };
const place = { id: 't1', code: 'T01', title: { ko: '처벌강화', en: 'Punishment' }, area: areas[0] };
const row = (milestone: object, version: number) => ({
  ...{ baselineNumber: 1, evidenceRequired: true, viewerCan: { reschedule: true }, task: place, version },
  ...milestone,
});
const rows = [row(milestones.upcoming, 3), row(milestones.overdue, 2)];
const task = { ...place, leadMinistry: MOJ, supportingMinistries: [KCC], milestones: rows.map((each) => ({ ...each, weight: 50 })) };
const open = (address: string, more: object = {}) =>
  openApp(address, { taskForce: { ...taskForce, viewerCan: { reschedule: true }, milestones: rows, tasks: [task] }, ...more });
const shift = { field: 'plannedOn', before: { ko: '2025-03-19', en: '2025-03-19' }, after: { ko: '2025-04-18', en: '2025-04-18' } };
const preview = (...problems: object[][]) => ({
  ...{ changeCount: 2, userErrors: [] },
  rows: rows.map((milestone, index) => ({ milestone, changes: [shift], userErrors: problems[index] ?? [] })),
});

describe('many milestones at once', () => {
  const fill = async (user: ReturnType<typeof open>['user'], button: string) => {
    await waitFor(() => expect(screen.getByRole('button', { name: button })).toHaveProperty('disabled', false));
    await user.click(screen.getByRole('button', { name: button }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('계획일'), 'shift');
    await user.type(dialog.getByLabelText('옮길 일수'), '30');
    await user.type(dialog.getByLabelText(/변경 사유/), '점검회의 합의');
    return dialog;
  };

  it('are previewed with old and new, and what is sent is what was seen', async () => {
    const changed = { changedCount: 2, userErrors: [] };
    const { user, server, container } = open('/DSCR-TF/milestones', { milestonesChangePreview: preview(), milestonesChange: changed });
    await screen.findByText('MS02');
    const dialog = await fill(user, '조건에 맞는 2건 변경');
    await user.click(dialog.getByRole('button', { name: '미리보기' }));
    expect(await dialog.findByText('2건이 바뀝니다.')).toBeTruthy();
    expect(dialog.getAllByText(/2025. 3. 19. →/)).toHaveLength(2);
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(dialog.getByRole('button', { name: '2건 변경' }));
    expect(await screen.findByText('2건을 변경했습니다.')).toBeTruthy();
    const [asked] = server.variablesOf('MilestonesChangePreview');
    const [sent] = server.variablesOf('MilestonesChange');
    expect(sent).toMatchObject({ code: 'DSCR-TF', input: asked?.['input'] as object });
    expect(asked?.['input']).toMatchObject({
      rows: [
        { milestoneId: 'ms-2', expectedVersion: 3 },
        { milestoneId: 'ms-4', expectedVersion: 2 },
      ],
      change: { shiftDays: 30, plannedOn: null, ministryId: null },
    });
    expect(server.faults).toEqual([]);
  });

  it('are those that were ticked; a row in conflict is named, and nothing can be sent', async () => {
    const stale = { code: 'STALE_VERSION', message: 'stale', path: ['input', 'rows', '0', 'expectedVersion'] };
    const { user, server } = open('/DSCR-TF/milestones', { milestonesChangePreview: preview([stale]) });
    await user.click(await screen.findByRole('checkbox', { name: 'MS02 양형기준 수정 요청 선택' }));
    const dialog = await fill(user, '고른 1건 변경');
    await user.click(dialog.getByRole('button', { name: '미리보기' }));
    expect(await dialog.findByText(/그 사이 다른 사람이 고쳤습니다/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /건 변경$/ })).toBeNull();
    expect(server.variablesOf('MilestonesChangePreview')).toMatchObject([
      { input: { rows: [{ milestoneId: 'ms-2', expectedVersion: 3 }] } },
    ]);
  });

  it('are previewed anew when the form was changed meanwhile', async () => {
    const { user } = open('/DSCR-TF/milestones', { milestonesChangePreview: preview() });
    await screen.findByText('MS02');
    const dialog = await fill(user, '조건에 맞는 2건 변경');
    await user.click(dialog.getByRole('button', { name: '미리보기' }));
    await dialog.findByRole('button', { name: '2건 변경' });
    await user.type(dialog.getByLabelText('옮길 일수'), '1');
    expect(dialog.queryByRole('button', { name: '2건 변경' })).toBeNull();
  });
});

describe('the weights of a task', () => {
  it('are sent when they make a hundred, and the sum is told as they are typed', async () => {
    const answer = { task: { id: 't1', progressPercent: 0 }, userErrors: [] };
    const { user, server } = open('/DSCR-TF/milestones?task=T01', { taskWeightsSet: answer });
    await user.click(await screen.findByRole('button', { name: '가중치 변경' }));
    const dialog = within(await screen.findByRole('dialog'));
    const first = dialog.getByLabelText('MS02 양형기준 수정 요청');
    await user.clear(first);
    await user.type(first, '40');
    expect(dialog.getByText('합계 90 (100이 되어야 합니다)')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '저장' }));
    expect(await dialog.findByText(/가중치 합계가 100이 아닙니다/)).toBeTruthy();
    expect(server.attempts('TaskWeightsSet')).toHaveLength(0);
    const second = dialog.getByLabelText('MS04 시행령 반영');
    await user.clear(second);
    await user.type(second, '60');
    await user.type(dialog.getByLabelText(/변경 사유/), '점검회의 합의');
    await user.click(dialog.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.variablesOf('TaskWeightsSet')).toMatchObject([
      {
        taskId: 't1',
        input: {
          reason: '점검회의 합의',
          weights: [
            { milestoneId: 'ms-2', expectedVersion: 3, weight: 40 },
            { milestoneId: 'ms-4', expectedVersion: 2, weight: 60 },
          ],
        },
      },
    ]);
  });
});

describe('a new milestone', () => {
  it('goes to a body of its task, under a name in both languages', async () => {
    const { user, server } = open('/DSCR-TF/milestones?task=T01', {
      milestoneAdd: { milestone: { id: 'ms-9', code: 'MS09' }, userErrors: [] },
    });
    await waitFor(() => expect(screen.getByRole('button', { name: '추진일정 추가' })).toHaveProperty('disabled', false));
    await user.click(screen.getByRole('button', { name: '추진일정 추가' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('담당 기관'), 'm-kcc');
    await user.type(dialog.getByLabelText(/이름\(한국어\)/), '새 일정');
    await user.type(dialog.getByLabelText(/이름\(영어\)/), 'A new one');
    await user.click(dialog.getByRole('button', { name: '추가' }));
    expect(await screen.findByText('MS09 추진일정을 추가했습니다.')).toBeTruthy();
    expect(server.variablesOf('MilestoneAdd')).toMatchObject([
      { taskId: 't1', input: { title: { ko: '새 일정', en: 'A new one' }, ministryId: 'm-kcc', plannedOn: null, evidenceRequired: true } },
    ]);
  });
});
