import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { fromPress, law } from '../../testing/sample-laws';
import { platforms, punishment } from '../../testing/sample-records';

const open = (address: string, answers = {}) => openApp(address, { taskForce, ...answers });
const withTask = (task: object) => ({ taskForce: { ...taskForce, task } });

describe('a reader of a task', () => {
  it('sees the judged rating with its reason and the computed one beside it', async () => {
    open('/DSCR-TF/tasks/T04/summary');
    const overview = await screen.findByRole('region', { name: '과제 개요' });
    expect(within(overview).getByText('부진')).toBeTruthy();
    expect(within(overview).getByText('왜 관심필요인가?')).toBeTruthy();
    const voices = within(screen.getByRole('region', { name: '세 관점' }));
    expect(voices.getByText('사유: 시행령 반영이 늦어짐')).toBeTruthy();
    expect(voices.getByText('국회 일정에 따른 지연임')).toBeTruthy();
    expect(voices.getByText('산정 결과에 대해 밝힌 의견이 없습니다.')).toBeTruthy();
    expect(voices.getByRole('link', { name: '산정 기준 보기' })).toBeTruthy();
  });

  it('sees a lead that no source names marked as provisional, and n of m instead of a percentage', async () => {
    open('/DSCR-TF/tasks/T01/summary');
    const overview = await screen.findByRole('region', { name: '과제 개요' });
    expect(within(overview).getByText('주관(잠정)')).toBeTruthy();
    expect(within(overview).getByRole('link', { name: '2건' }).parentElement?.textContent).toBe('2건 중 1건 이행');
    expect(within(overview).queryByText(/50%/)).toBeNull();
  });

  it('never sees a milestone without a record as late', async () => {
    open('/DSCR-TF/tasks/T04/milestones');
    const table = await screen.findByRole('table');
    const row = within(table).getByRole('row', { name: /조치의무사업자/ });
    expect(within(row).getByText('확인자료 없음')).toBeTruthy();
    expect(within(row).queryByText(/지남/)).toBeNull();
    expect(within(within(table).getByRole('row', { name: /시행령 반영/ })).getByText('9일 지남')).toBeTruthy();
  });

  it('opens another tab under its own address', async () => {
    const { user, address } = open('/DSCR-TF/tasks/T01/summary');
    await user.click(await screen.findByRole('link', { name: '입법' }));
    await waitFor(() => expect(address()).toBe('/DSCR-TF/tasks/T01/legislation'));
    expect(await screen.findByText('2025. 6. 4. 시행 예정 (전부)')).toBeTruthy();
  });

  it('reads the amounts with the increase that was left out', async () => {
    open('/DSCR-TF/tasks/T04/budget');
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('columnheader', { name: '증액 미반영' })).toBeTruthy();
    expect(within(table).getByText(/위원회 증액 4,760백만 원이 확정 예산에서 빠짐/)).toBeTruthy();
  });

  it('is told why a tab is empty', async () => {
    open('/DSCR-TF/tasks/T01/budget');
    expect(await screen.findByText('이 과제에는 세부사업이 없습니다')).toBeTruthy();
  });

  it('finds nothing where there is no such task', async () => {
    open('/DSCR-TF/tasks/T99/summary');
    expect(await screen.findByRole('heading', { name: '볼 수 있는 자료가 없습니다' })).toBeTruthy();
  });

  it('is told what failed when the server fails', async () => {
    open('/DSCR-TF/tasks/T01/summary', { taskForce: failWith('INTERNAL', { incident: 'i-1' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('i-1');
  });

  it('reads of each law whether a promulgation is on record, in the words of its instrument', async () => {
    const decree = { ...law.unpromulgated, id: 'l9', code: 'LG09', instrument: 'PRESIDENTIAL_DECREE' };
    open('/DSCR-TF/tasks/T01/legislation', withTask({ ...punishment, legislation: [law.passed, law.unpromulgated, decree] }));
    const records = await screen.findAllByRole('article');
    expect(records.map((record) => record.querySelector('.badge-warn')?.textContent)).toEqual([
      ...['공포·미시행', '본회의 통과 · 공포 미확인', '재가 · 공포 미확인'],
    ]);
    expect(records[1]?.textContent).not.toContain('국회');
  });

  it('reads what a source in the other language is called in both, and one in the own language once', async () => {
    const title = 'KBS World: Telegram followed up all requests';
    const source = {
      ...fromPress.source,
      id: 's-2',
      title,
      language: 'en',
      gloss: 'KBS 월드: 텔레그램, 요청 모두 이행',
      publishedOn: null,
    };
    const foreign = { ...law.passed, provenance: { ...fromPress, source } };
    const other = { ...law.unpromulgated, provenance: fromPress };
    open('/DSCR-TF/tasks/T01/legislation', withTask({ ...punishment, legislation: [foreign, other] }));
    const [first, second] = await screen.findAllByRole('article');
    const link = first?.querySelector('.provenance a');
    expect(link?.textContent).toContain(`출처: KBS 월드: 텔레그램, 요청 모두 이행 [${title}]`);
    expect(link?.querySelector('[lang=en]')?.textContent).toBe(title);
    expect(second?.querySelector('.provenance a')?.textContent).toMatch(/^출처: 국무조정실 보도자료 \(2024/);
  });

  it('meets no barrier on any tab', async () => {
    for (const tab of ['summary', 'milestones', 'legislation', 'budget', 'indicators', 'reports', 'history']) {
      const { container, server, unmount } = open(`/DSCR-TF/tasks/T04/${tab}`);
      await screen.findByRole('region', { name: '과제 개요' });
      await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
      expect(await accessibilityFaults(container)).toEqual([]);
      expect(server.faults).toEqual([]);
      unmount();
    }
  });
});

describe('the liaison of a provisional lead', () => {
  const own = { ...punishment, viewerCan: { confirmLead: true, reschedule: false, report: true } };

  it('confirms the lead', async () => {
    const { user, server } = open('/DSCR-TF/tasks/T01/summary', {
      viewer: liaison,
      ...withTask(own),
      taskLeadConfirm: { task: own, userErrors: [] },
    });
    await user.click(await screen.findByRole('button', { name: '소관 확인' }));
    await waitFor(() => expect(server.variablesOf('TaskLeadConfirm')).toHaveLength(1));
    expect(server.variablesOf('TaskLeadConfirm')[0]).toMatchObject({ id: 't1', input: { expectedVersion: 1 } });
  });

  it('asks for a change with a reason, and keeps its key when the connection breaks in between', async () => {
    const refused = {
      taskLeadDispute: { task: null, userErrors: [{ code: 'REASON_REQUIRED', message: 'Say why.', path: ['input', 'reason'] }] },
    };
    const { user, server } = open('/DSCR-TF/tasks/T01/summary', { viewer: liaison, ...withTask(own), ...refused });
    await user.click(await screen.findByRole('button', { name: '소관 조정 요청' }));
    const dialog = await screen.findByRole('dialog', { name: '소관 조정 요청' });
    await user.click(within(dialog).getByRole('button', { name: '요청 보내기' }));
    expect(await within(dialog).findByText('사유를 적어 주십시오.')).toBeTruthy();

    server.answers = { ...server.answers, taskLeadDispute: { task: own, userErrors: [] } };
    await user.type(within(dialog).getByLabelText(/요청 사유/), '여성가족부 소관');
    server.isUnreachable = true;
    await user.click(within(dialog).getByRole('button', { name: '요청 보내기' }));
    expect(await within(dialog).findByText(/서버에 연결되지 않습니다/)).toBeTruthy();
    server.isUnreachable = false;
    await user.click(within(dialog).getByRole('button', { name: '요청 보내기' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const keys = server.attempts('TaskLeadDispute').map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('can change nothing while looking at the past', async () => {
    open('/DSCR-TF/tasks/T01/summary?asOf=2025-02-10', { viewer: liaison, ...withTask(own) });
    await screen.findByRole('region', { name: '과제 개요' });
    expect(screen.queryByRole('button', { name: '소관 확인' })).toBeNull();
  });
});

describe('the coordinator of a task whose lead is known', () => {
  it('is offered nothing to confirm', async () => {
    open('/DSCR-TF/tasks/T04/summary', withTask(platforms));
    await screen.findByRole('region', { name: '과제 개요' });
    expect(screen.queryByRole('button', { name: '소관 확인' })).toBeNull();
  });
});

describe('who answers for a task', () => {
  const contact = {
    ...{ division: { ko: '이용자정책과', en: 'User Policy Division' }, position: { ko: '과장', en: 'Director' } },
    ...{ scope: 'TASK', telephone: '02-000-0004', confirmedOn: '2025-03-10', version: 3 },
    provenance: { kind: 'RECORDED' },
  };
  const answering = (facts: object) => ({ ...platforms, responsible: [{ ministry: platforms.leadMinistry, ...facts }] });
  const mayRecord = { viewerCan: { recordContact: true } };

  it('is said by division, position, telephone and day; not entered is said so', async () => {
    open('/DSCR-TF/tasks/T04/summary', withTask(answering({ contact })));
    const overview = await screen.findByRole('region', { name: '과제 개요' });
    expect(within(overview).getByText('02-000-0004')).toBeTruthy();
    expect(overview.textContent).toContain('이용자정책과 과장 · 02-000-0004 (2025. 3. 10. 확인)');
    const bodies = await screen.findByRole('region', { name: '담당 부서' });
    expect(within(bodies).getByText('2025. 3. 10.')).toBeTruthy();
    expect(within(bodies).queryByRole('button')).toBeNull();
  });

  it('is said in English to the reader of English', async () => {
    open('/DSCR-TF/tasks/T04/summary?lang=en', withTask(answering({ contact })));
    const overview = await screen.findByRole('region', { name: 'Overview' });
    expect(overview.textContent).toContain('User Policy Division Director · 02-000-0004');
  });

  it('is entered by whom the server lets, with the version that was seen', async () => {
    const contactRecord = { contact: { id: 'c-1', version: 4 }, userErrors: [] };
    const { user, server } = open('/DSCR-TF/tasks/T04/summary', {
      ...withTask(answering({ contact, ...mayRecord })),
      ...{ viewer: liaison, contactRecord },
    });
    await user.click(await screen.findByRole('button', { name: /T04 .* 담당 수정/ }));
    const telephone = await screen.findByRole('textbox', { name: /전화/ });
    await user.clear(telephone);
    await user.type(telephone, '044-000-0005');
    await user.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(server.variablesOf('ContactRecord')).toHaveLength(1));
    expect(server.variablesOf('ContactRecord')[0]).toMatchObject({
      input: { expectedVersion: 3, division: '이용자정책과', position: '과장', telephone: '044-000-0005' },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is refused beside the field, and nothing that was typed is lost', async () => {
    const userErrors = [{ code: 'TELEPHONE_MOBILE', message: 'no', path: ['input', 'telephone'] }];
    const { user } = open('/DSCR-TF/tasks/T04/summary', {
      ...withTask(answering({ contact: null, ...mayRecord })),
      ...{ viewer: liaison, contactRecord: { contact: null, userErrors } },
    });
    await user.click(await screen.findByRole('button', { name: /T04 .* 담당 등록/ }));
    await user.type(await screen.findByRole('textbox', { name: /부서/ }), '이용자정책과');
    await user.click(screen.getByRole('button', { name: '저장' }));
    expect(await screen.findByText('휴대전화가 아닌 사무실 전화번호를 입력하십시오.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /부서/ }).value).toBe('이용자정책과');
  });
});
