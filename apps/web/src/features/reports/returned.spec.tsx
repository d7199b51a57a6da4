import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { draftOf, quiet, reportingTaskForce, returned } from '../../testing/sample-reports';

const { latestSubmission: sent } = returned;
const checked = { ...sent.content, checkedByPosition: '형사법제과장', checkedOn: '2025-03-24', documentNumber: '형사법제과-118' };
const checkedReturn = { ...returned, latestSubmission: { ...sent, content: checked } };
const open = (rows: readonly object[], answers = {}) =>
  openApp('/DSCR-TF/reports', { viewer: liaison, taskForce: reportingTaskForce(rows), ...answers });
const submit = async ({ user }: ReturnType<typeof open>) => {
  await user.click(await screen.findByRole('button', { name: '한 번에 제출' }));
  await user.click(await screen.findByRole('button', { name: '1건 제출' }));
};
const handedIn = {
  ...returned,
  version: 2,
  state: 'SUBMITTED',
  draft: null,
  latestSubmission: { ...sent, id: 'sub-2', number: 2, review: null },
  viewerCan: { ...returned.viewerCan, edit: false, submit: false, withdraw: true },
};

describe('a report that came back', () => {
  it('stays with its body also when its round has closed', async () => {
    const before = { id: 'r-0', name: { ko: '2025년 2월 실적', en: 'February' } };
    const due = [
      { ...returned, id: 'rep-0', round: before },
      { ...returned, round: { id: 'r-1', name: before.name } },
      { ...quiet, id: 'rep-9', round: before },
    ];
    open([quiet], { viewer: { ...liaison, reportsDue: due } });
    const card = within(await screen.findByRole('region', { name: '지난 회차의 보완요청' }));
    expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/T02.*2025년 2월 실적/)]);
    expect(card.getByRole('link').getAttribute('href')).toBe('/DSCR-TF/reports/rep-0/edit');
  });

  it('shows the earlier check as earlier, and is handed in as unchecked until somebody checks it again', async () => {
    const view = open([checkedReturn], { statusReportsSubmit: { statusReports: [], userErrors: [] } });
    expect(await screen.findByText('T02 직전 제출: 형사법제과장 · 2025. 3. 24. · 문서번호 형사법제과-118')).toBeTruthy();
    expect(screen.getByLabelText('확인자 직위')).toHaveProperty('value', '');
    await view.user.click(screen.getByRole('button', { name: '한 번에 제출' }));
    expect(within(await screen.findByRole('dialog')).getByText(/과장 확인을 다시 받지 않음/)).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: '1건 제출' }));
    await waitFor(() =>
      expect(view.server.variablesOf('StatusReportsSubmit')).toMatchObject([
        { input: { reports: [{ content: { checkedByPosition: null, checkedOn: null, documentNumber: null } }] } },
      ]),
    );
  });

  it('keeps the check that was given to the mended text', async () => {
    open([{ ...checkedReturn, draft: draftOf(2, { narrative: '고친 글', checkedByPosition: '과장 직무대리' }) }]);
    expect(await screen.findByLabelText('확인자 직위')).toHaveProperty('value', '과장 직무대리');
  });

  it('is told at the one line for all what its check lacks, whichever task it was refused for, until it is mended', async () => {
    const refusal = { code: 'CHECK_NEEDS_DAY', message: 'Day.', path: ['input', 'reports', '0', 'content', 'checkedOn'] };
    const view = open(
      [
        { ...quiet, draft: null },
        { ...returned, draft: draftOf(1, { narrative: '고친 글' }) },
      ],
      {
        statusReportsSubmit: { statusReports: [], userErrors: [refusal] },
        statusReportDraftSave: ({ id }: { id: string }) => ({ statusReport: { ...returned, id }, userErrors: [] }),
      },
    );
    await submit(view);
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['과장 확인에는 확인일을 함께 적어 주십시오.']);
    const line = within(screen.getByRole('region', { name: '과장 확인' }));
    expect(line.getByText('과장 확인에는 확인일을 함께 적어 주십시오.')).toBeTruthy();
    await view.user.type(line.getByLabelText('확인자 직위'), '과');
    expect(line.queryByText('과장 확인에는 확인일을 함께 적어 주십시오.')).toBeNull();
  });

  it('says nothing of an earlier check where there was none', async () => {
    open([returned, quiet]);
    await screen.findByLabelText('확인자 직위');
    expect(screen.queryByText(/직전 제출/)).toBeNull();
  });

  it('stands as handed in from the answer on, before the page has asked anew', async () => {
    const view = open([returned], { statusReportsSubmit: { statusReports: [handedIn], userErrors: [] } });
    expect(await screen.findByText('인원수를 밝혀 주십시오')).toBeTruthy();
    view.server.answers = { ...view.server.answers, taskForce: () => new Promise(() => undefined) };
    await submit(view);
    await waitFor(() => expect(screen.queryByText('인원수를 밝혀 주십시오')).toBeNull());
    expect(await screen.findByRole('button', { name: '회수' })).toBeTruthy();
  });

  it('can be mended and handed in again on the page that was open all the time', async () => {
    const again = { ...returned, version: 4, latestSubmission: { ...sent, id: 'sub-2', number: 2 } };
    const view = open([returned], { statusReportsSubmit: { statusReports: [handedIn], userErrors: [] } });
    await screen.findByText('인원수를 밝혀 주십시오');
    view.server.answers = { ...view.server.answers, taskForce: reportingTaskForce([again]) };
    await submit(view);
    await view.user.type(await screen.findByLabelText('추진실적'), ' (12명)');
    await view.user.tab();
    await waitFor(() => expect(view.server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({ input: { expectedVersion: 0 } }));
    await submit(view);
    await waitFor(() =>
      expect(view.server.variablesOf('StatusReportsSubmit').at(-1)).toMatchObject({ input: { reports: [{ expectedVersion: 4 }] } }),
    );
  });
});
