import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { reportingTaskForce } from '../../testing/sample-reports';

const asked = {
  ...{ id: 'j-1', version: 2, state: 'ASKED', rating: 'RED', on: '2025-03-26', expiresOn: '2025-06-05', expired: false },
  ...{ reason: { ko: '협의가 한 달째 멈추어 있음', en: '협의가 한 달째 멈추어 있음' }, opinion: null, answer: null, answeredBy: null },
  ...{ answerDueAt: '2025-03-31T09:00:00Z', daysLeft: 3, task: { code: 'T05', title: { ko: '해외사업자 협력', en: 'Operators abroad' } } },
  viewerCan: { revise: false, drop: false, ask: false, answer: true, confirm: false },
};
const open = (answers = {}) =>
  openApp('/DSCR-TF/reports', {
    viewer: liaison,
    taskForce: { ...reportingTaskForce(), judgedRatingsAsked: [asked] },
    ...answers,
  });

const place = async () => {
  const heading = await screen.findByText('국조실 점검의견에 대한 의견');
  return within(heading.closest('section') ?? heading);
};

describe('a judgement that the body is asked about', () => {
  it('stands before the reports with the days that are left', async () => {
    const { container } = open();
    const toDo = await place();
    const regions = screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby'));
    expect(regions.indexOf('h-asked')).toBe(0);
    expect(toDo.getByText('3업무일 남음')).toBeTruthy();
    expect(await accessibilityFaults(container.querySelector('section[aria-labelledby="h-asked"]') ?? container)).toEqual([]);
  });

  it('is answered only with a choice and, where it differs, with words', async () => {
    const { user, server } = open({ judgedRatingAnswer: { judgedRating: { id: 'j-1' }, userErrors: [] } });
    const toDo = await place();
    await user.click(toDo.getByRole('button', { name: '의견 내기' }));
    expect(toDo.getByText('입력해 주십시오.')).toBeTruthy();
    await user.click(toDo.getByRole('radio', { name: '의견 제출' }));
    await user.click(toDo.getByRole('button', { name: '의견 내기' }));
    expect(toDo.getByText('부처가 보는 바를 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('JudgedRatingAnswer')).toEqual([]);
    await user.click(toDo.getByLabelText(/부처 의견/));
    await user.paste('국회 일정에 따른 지연임');
    await user.click(toDo.getByRole('button', { name: '의견 내기' }));
    await waitFor(() =>
      expect(server.variablesOf('JudgedRatingAnswer')).toMatchObject([
        { id: 'j-1', input: { expectedVersion: 2, agrees: false, explanation: '국회 일정에 따른 지연임' } },
      ]),
    );
  });
});
