import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { failWith } from '../../testing/fake-server';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { milestones } from '../../testing/sample-records';
import { draftOf, notBegun, reportingTaskForce } from '../../testing/sample-reports';
import { keepCopy } from './local-copy';
import { contentOf } from './report-content';

interface Saved {
  id: string;
  input: { content: object; expectedVersion: number };
}
/** Saves like the server: the version grows by one. */
const saving = {
  statusReportDraftSave: ({ id, input }: Saved) => ({
    statusReport: { ...notBegun, id, version: 2, state: 'DRAFT', draft: draftOf(input.expectedVersion + 1, input.content) },
    userErrors: [],
  }),
};
const open = (rows: readonly object[], answers = {}, address = '/DSCR-TF/reports') =>
  openApp(address, { viewer: liaison, taskForce: reportingTaskForce(rows), ...saving, ...answers });
const row = async (title: RegExp) => {
  const heading = await screen.findByRole('heading', { name: title });
  const item = heading.closest('li');
  if (!item) throw new Error('A report without its row');
  return within(item);
};

describe('a text that the server has not got', () => {
  it('comes back after a reload and is saved then', async () => {
    const first = open([notBegun], { statusReportDraftSave: failWith('INTERNAL') });
    await first.user.type((await row(/T01/)).getByLabelText('추진실적'), '국회 상정');
    await first.user.tab();
    expect(await screen.findByText('저장 안 됨 – 이 기기에 보관')).toBeTruthy();
    first.unmount();
    await waitFor(() => expect(first.server.variablesOf('StatusReportDraftSave')).toHaveLength(2));
    const second = open([notBegun]);
    expect((await row(/T01/)).getByLabelText('추진실적')).toHaveProperty('value', '국회 상정');
    await waitFor(() =>
      expect(second.server.variablesOf('StatusReportDraftSave')).toMatchObject([{ input: { content: { narrative: '국회 상정' } } }]),
    );
    expect(await screen.findByText('14:02 저장됨')).toBeTruthy();
    await waitFor(() => expect(Object.keys(window.localStorage).filter((key) => key.startsWith('gwaje.draft'))).toEqual([]));
  });

  it('survives the end of the session: after signing in again it is there', async () => {
    const view = open([notBegun], { statusReportDraftSave: failWith('NOT_SIGNED_IN') });
    await view.user.type((await row(/T01/)).getByLabelText('추진실적'), '국회 상정');
    await view.user.tab();
    await waitFor(() => expect(view.address()).toContain('/sign-in?returnTo='));
    view.unmount();
    open([notBegun]);
    expect((await row(/T01/)).getByLabelText('추진실적')).toHaveProperty('value', '국회 상정');
  });

  it('is nobody else’s: another person at the same desk finds nothing of it', async () => {
    const view = open([notBegun], { statusReportDraftSave: failWith('INTERNAL') });
    await view.user.type((await row(/T01/)).getByLabelText('추진실적'), '국회 상정');
    view.unmount();
    open([notBegun], { viewer: { ...liaison, id: 'someone-else' } });
    expect((await row(/T01/)).getByLabelText('추진실적')).toHaveProperty('value', '');
  });
});

describe('a text that the server cannot read', () => {
  const said = { achievedOn: null, forecastOn: '2205-03-14', reasonClass: null, recoveryStep: null, evidence: null };
  const written = draftOf(0, { milestones: [{ milestone: { id: milestones.upcoming.id }, ...said }] });
  const refused = () => {
    const message =
      'Variable "$input" got invalid value "2205-03-14" at "input.content.milestones[0].forecastOn"; A Date is a calendar day such as 2024-11-06.';
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  };

  it('is told with its milestone and field, and is not sent again until it is mended', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      keepCopy(liaison.id, notBegun.id, { content: contentOf(written.content), version: 0, at: 0 });
      const view = open([notBegun], { statusReportDraftSave: refused });
      const said = await screen.findByText(
        new RegExp(`^저장할 수 없습니다\\. ${milestones.upcoming.code} 예상일: 1948년부터 2199년 사이의 날짜를 적어 주십시오\\.$`),
      );
      expect(said.getAttribute('role')).toBe('status');
      expect(view.server.attempts('StatusReportDraftSave')).toHaveLength(1);
      await act(async () => jest.advanceTimersByTimeAsync(60_000));
      expect(view.server.attempts('StatusReportDraftSave')).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('while a server that is away is asked again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const view = open([notBegun], { statusReportDraftSave: failWith('BUSY') });
      fireEvent.change((await row(/T01/)).getByLabelText('추진실적'), { target: { value: '국회 상정' } });
      await act(async () => jest.advanceTimersByTimeAsync(3_000));
      await act(async () => jest.advanceTimersByTimeAsync(60_000));
      expect(view.server.attempts('StatusReportDraftSave').length).toBeGreaterThan(2);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('two people who write the same draft', () => {
  it('shows both texts to the second, who keeps one of each section', async () => {
    const theirs = draftOf(5, { narrative: '동료의 글', nextPlan: '동료의 계획' });
    const stale = {
      statusReport: { ...notBegun, draft: theirs },
      userErrors: [{ code: 'STALE_VERSION', message: 'stale', path: ['input', 'expectedVersion'] }],
    };
    const view = open([notBegun], { statusReportDraftSave: stale });
    await view.user.type((await row(/T01/)).getByLabelText('추진실적'), '나의 글');
    await view.user.tab();
    const panel = await screen.findByRole('alert');
    expect(within(panel).getByText('나의 글')).toBeTruthy();
    expect(within(panel).getByText('동료의 글')).toBeTruthy();
    expect(within(panel).getByText('동료의 계획')).toBeTruthy();
    expect(within(panel).getByText(/법무부 담당/)).toBeTruthy();
    const plan = within(within(panel).getByRole('group', { name: '향후계획' }));
    await view.user.click(plan.getByRole('radio', { name: '먼저 저장된 글' }));
    view.server.answers = { ...view.server.answers, ...saving };
    await view.user.click(within(panel).getByRole('button', { name: '고른 글로 저장' }));
    await waitFor(() =>
      expect(view.server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({
        input: { expectedVersion: 5, content: { narrative: '나의 글', nextPlan: '동료의 계획' } },
      }),
    );
    await waitFor(() => expect(screen.queryByText('다른 사람이 먼저 저장했습니다')).toBeNull());
  });
});
