import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { first, openReview } from '../../testing/open-review';

const can = { revise: false, drop: false, ask: false, answer: false, confirm: false };
const draft = {
  ...{ id: 'j-1', version: 1, state: 'DRAFT', rating: 'RED', on: '2025-03-26', expiresOn: '2025-06-05', expired: false },
  ...{ reason: { ko: '협의가 한 달째 멈추어 있음', en: '협의가 한 달째 멈추어 있음' }, opinion: null, answer: null, answeredBy: null },
  viewerCan: { ...can, revise: true, drop: true, ask: true },
};
const open = (found: object, answers = {}) => openReview('/DSCR-TF/review?report=rep-3', answers, { ...first, ...found });
const panel = async () => {
  await screen.findByText('세 관점');
  return within(screen.getByRole('region', { name: '세 관점' }));
};
const done = { judgedRating: { id: 'j-1' }, userErrors: [] };

describe('the office’s judgement beside a report', () => {
  it('starts from the computed rating, and needs a reason of ten characters', async () => {
    const { user, server } = open({ canJudge: true }, { judgedRatingDraft: done });
    await user.click((await panel()).getByRole('button', { name: '점검의견 쓰기' }));
    const dialog = within(await screen.findByRole('dialog', { name: /T05 점검의견/ }));
    expect(dialog.getByRole('radio', { name: '관심필요' })).toHaveProperty('checked', true);
    await user.type(dialog.getByLabelText(/사유/), '짧음');
    await user.click(dialog.getByRole('button', { name: '점검의견(안) 저장' }));
    expect(dialog.getByText('사유를 10자 이상 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('JudgedRatingDraft')).toEqual([]);
    await user.click(dialog.getByRole('radio', { name: '부진' }));
    await user.type(dialog.getByLabelText(/사유/), ', 협의가 멈추어 있음');
    await user.click(dialog.getByRole('button', { name: '점검의견(안) 저장' }));
    await waitFor(() =>
      expect(server.variablesOf('JudgedRatingDraft')).toMatchObject([
        { reportId: 'rep-3', input: { rating: 'RED', reason: '짧음, 협의가 멈추어 있음' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is put to the body with its consequence said, and no step is offered that the server does not allow', async () => {
    const { user, server } = open({ judgedRatings: [draft] }, { judgedRatingAsk: done });
    const voices = await panel();
    expect(voices.getByText('국조실만 볼 수 있습니다.')).toBeTruthy();
    expect(voices.queryByRole('button', { name: '확정' })).toBeNull();
    await user.click(voices.getByRole('button', { name: '부처 의견조회' }));
    const dialog = within(await screen.findByRole('dialog', { name: '법무부에 의견을 조회합니다' }));
    await user.click(dialog.getByRole('button', { name: '부처 의견조회' }));
    await waitFor(() => expect(server.variablesOf('JudgedRatingAsk')).toMatchObject([{ id: 'j-1', input: { expectedVersion: 1 } }]));
  });

  it('shows the days that the body has left, and its answer beside it for ever', async () => {
    const asked = { ...draft, state: 'ASKED', answerDueAt: '2025-03-31T09:00:00Z', daysLeft: 2, viewerCan: { ...can, revise: true } };
    const earlier = { ...draft, id: 'j-0', state: 'WITHDRAWN', opinion: 'EXPLAINS', answer: '국회 일정에 따른 지연임', viewerCan: can };
    const { user } = open({ judgedRatings: [asked, earlier] });
    const voices = await panel();
    expect(voices.getByText('2업무일 남음')).toBeTruthy();
    await user.click(voices.getByText('지난 점검의견 1건'));
    expect(voices.getByText('국회 일정에 따른 지연임')).toBeTruthy();
    await user.click(voices.getByRole('button', { name: '거두어 고치기' }));
    expect(await screen.findByText(/부처 의견과 함께 그대로 남고/)).toBeTruthy();
  });

  it('is confirmed in silence only knowingly, and a refusal is said', async () => {
    const silent = { ...draft, state: 'ASKED', answerDueAt: '2025-03-20T09:00:00Z', daysLeft: null, viewerCan: { ...can, confirm: true } };
    const refused = { judgedRating: null, userErrors: [{ code: 'ANSWER_PENDING', message: 'Wait', path: ['id'] }] };
    const { user } = open({ judgedRatings: [silent] }, { judgedRatingConfirm: refused });
    await user.click((await panel()).getByRole('button', { name: '확정' }));
    const dialog = within(await screen.findByRole('dialog', { name: '점검의견을 확정합니다' }));
    expect(dialog.getByText(/'의견 없음'으로 기록합니다/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '확정' }));
    expect(await dialog.findByText('부처의 의견 제출기한이 지나지 않았습니다.')).toBeTruthy();
  });
});
