import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { coordinator, KCC, liaison, MOJ, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { reportingTaskForce } from '../../testing/sample-reports';

const task = (id: string, title: string, more = {}) => ({
  ...{ id, code: id.toUpperCase(), title: text(title), leadMinistry: MOJ, supportingMinistries: [], viewerCan: { report: true }, ...more },
});
const lee = { id: 'p-lee', name: text('이주무관'), duty: 'WRITER', division: text('형사법제과'), position: null, ministry: MOJ };
const me = { ...lee, id: liaison.id, name: text('김사무관') };
const charge = {
  ...{
    id: 'c-1',
    version: 3,
    task: { id: 't01' },
    ministry: MOJ,
    holder: me,
    isVacant: false,
    previousHolder: null,
    note: '회의 자료부터',
  },
  ...{ handedOverAt: '2025-03-03T01:00:00Z', handedOverBy: null, viewerCan: { handOver: true } },
};
const vacant = { ...charge, id: 'c-2', task: { id: 't02' }, holder: null, isVacant: true, previousHolder: lee, note: null };
const open = (answers = {}, charges: object[] = [charge, vacant], more: object = {}) => {
  const tasks = [
    task('t01', '처벌강화'),
    task('t02', '수사'),
    task('t03', '국제공조', { leadMinistry: KCC, viewerCan: { report: false } }),
  ];
  const taskForce = { ...reportingTaskForce(), tasks, charges, deputies: [], liaisons: [me, lee], ...more };
  return openApp('/DSCR-TF/reports', { viewer: liaison, taskForce, ...answers });
};
const card = async () => within(await screen.findByRole('region', { name: '과제 담당자' }));
const dialog = async ({ user }: ReturnType<typeof open>) => {
  await user.click(await (await card()).findByRole('button', { name: '담당자 지정·인수인계' }));
  return within(await screen.findByRole('dialog'));
};

describe('who has which task in hand', () => {
  it('is a table of the own tasks, with what was passed on and what nobody has', async () => {
    const { container, server } = open();
    const rows = within(await (await card()).findByRole('table'));
    expect(rows.getByRole('row', { name: /T01/ }).textContent).toContain('김사무관');
    expect(rows.getByRole('row', { name: /T01/ }).textContent).toContain('회의 자료부터');
    expect(rows.getByRole('row', { name: /T02/ }).textContent).toContain('담당자 없음 전 담당자 이주무관');
    expect(rows.queryByRole('row', { name: /T03/ })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('passes on in one act: the own ones ticked, with the version that was read and the note', async () => {
    const view = open({ tasksHandOver: { charges: [], userErrors: [] } });
    const form = await dialog(view);
    expect(form.getByRole('checkbox', { name: /T01/ })).toHaveProperty('checked', true);
    expect(form.getByRole('checkbox', { name: /T02/ })).toHaveProperty('checked', false);
    await view.user.selectOptions(form.getByLabelText('인수자'), 'p-lee');
    await view.user.type(form.getByLabelText(/인계 사항/), '8월분부터');
    await view.user.click(form.getByRole('button', { name: '인계하기' }));
    expect(await screen.findByText('과제 1건의 담당자를 정했습니다.')).toBeTruthy();
    expect(view.server.variablesOf('TasksHandOver')).toMatchObject([
      { code: 'DSCR-TF', input: { toId: 'p-lee', note: '8월분부터', tasks: [{ taskId: 't01', ministryId: MOJ.id, expectedVersion: 3 }] } },
    ]);
  });

  it('is not sent to nobody, and tells each refusal at its field', async () => {
    const refusal = (code: string, field: string) => ({ code, message: code, path: ['input', field] });
    const view = open({
      tasksHandOver: { charges: [], userErrors: [refusal('NOTE_REQUIRED', 'note'), refusal('NOT_A_COLLEAGUE', 'toId')] },
    });
    const form = await dialog(view);
    await view.user.click(form.getByRole('button', { name: '인계하기' }));
    expect(await form.findByText('입력해 주십시오.')).toBeTruthy();
    expect(view.server.variablesOf('TasksHandOver')).toEqual([]);
    await view.user.selectOptions(form.getByLabelText('인수자'), 'p-lee');
    await view.user.click(form.getByRole('button', { name: '인계하기' }));
    expect(await form.findByText('인계 사항을 적어 주십시오.')).toBeTruthy();
    expect(form.getByText('같은 기관에서 함께 참여하는 사람을 고르십시오.')).toBeTruthy();
  });

  it('says who acts for whom, until when, and ends it as it was seen', async () => {
    const deputy = {
      ...{ id: 'd-1', version: 2, person: me, deputy: lee, fromOn: '2025-03-01', untilOn: '2025-03-20', isInForce: true },
      viewerCan: { end: true },
    };
    const acting = { ...charge, deputy: { untilOn: '2025-03-20', deputy: lee } };
    const view = open({ deputyEnd: { deputy: null, userErrors: [] } }, [acting, vacant], { deputies: [deputy] });
    const all = await card();
    expect((await all.findByRole('row', { name: /T01/ })).textContent).toContain('대행 이주무관');
    const list = within(all.getByRole('region', { name: '직무대리' }));
    expect(list.getByText(/김사무관의 직무대리 이주무관/)).toBeTruthy();
    expect(await accessibilityFaults(view.container)).toEqual([]);
    await view.user.click(list.getByRole('button', { name: '김사무관 직무대리 끝내기' }));
    expect(view.server.variablesOf('DeputyEnd')).toMatchObject([{ id: 'd-1', input: { expectedVersion: 2 } }]);
  });

  it('lets a person name a deputy for their own place, and tells each refusal at its field', async () => {
    const refused = { code: 'DEPUTY_OVERLAPS', message: '', path: ['input', 'fromOn'] };
    const view = open({ deputyName: { deputy: null, userErrors: [refused] } });
    await view.user.click(await (await card()).findByRole('button', { name: '직무대리 지정' }));
    const form = within(await screen.findByRole('dialog'));
    expect(form.queryByLabelText('부재자')).toBeNull();
    await view.user.click(form.getByRole('button', { name: '지정하기' }));
    expect(view.server.variablesOf('DeputyName')).toEqual([]);
    await view.user.selectOptions(form.getByLabelText('직무대리자'), 'p-lee');
    await view.user.click(within(form.getByRole('group', { name: /종료일/ })).getByRole('spinbutton', { name: /년/ }));
    await view.user.keyboard('20250320');
    await view.user.click(form.getByRole('button', { name: '지정하기' }));
    expect(await form.findByText('그 기간에 이미 직무대리가 있습니다. 먼저 그것을 끝내십시오.')).toBeTruthy();
    expect(view.server.variablesOf('DeputyName')).toMatchObject([
      { code: 'DSCR-TF', input: { personId: liaison.id, deputyId: 'p-lee', untilOn: '2025-03-20' } },
    ]);
  });

  it('cannot be passed on by whoever may not', async () => {
    open({}, [
      { ...charge, viewerCan: { handOver: false } },
      { ...vacant, viewerCan: { handOver: false } },
    ]);
    await (await card()).findByRole('table');
    expect((await card()).queryByRole('button', { name: '담당자 지정·인수인계' })).toBeNull();
  });

  it('is said to the office where somebody left and nobody took over', async () => {
    const charges = [charge, { ...vacant, task: { id: 't02', code: 'T02' } }];
    openApp('/DSCR-TF/review', {
      viewer: coordinator,
      taskForce: { ...reportingTaskForce(), viewerCan: { review: true, openRound: true }, charges },
    });
    const notice = await screen.findByText(/담당자가 떠난 과제 1건/);
    await waitFor(() => expect(notice.parentElement?.textContent).toContain('T02 법무부'));
  });
});
