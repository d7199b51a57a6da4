import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, reportingTaskForce } from '../../testing/sample-reports';

const saved = { statusReportDraftSave: { statusReport: null, userErrors: [] } };
const open = () => openApp('/DSCR-TF/reports', { viewer: liaison, taskForce: reportingTaskForce([notBegun]), ...saved });
const row = async (title: RegExp) => {
  const item = (await screen.findByRole('heading', { name: title })).closest('li');
  if (!item) throw new Error('A report without its row');
  return within(item);
};

describe('what a body says of a milestone', () => {
  it('reports a milestone as achieved with its evidence', async () => {
    const { user, server } = open();
    const task = await row(/T01/);
    await user.click(task.getByRole('radio', { name: '이행' }));
    await user.type(task.getByLabelText('증빙'), '관보 제20960호');
    await user.tab();
    await waitFor(() =>
      expect(server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({
        input: { content: { milestones: [{ milestoneId: 'ms-2', evidence: '관보 제20960호' }] } },
      }),
    );
  });

  it('hands in no choice without its day: the missing one is told at its field', async () => {
    const { user, server } = open();
    const task = await row(/T01/);
    await user.type(task.getByLabelText('추진실적'), '심사 착수');
    await user.click(task.getByRole('radio', { name: '예상일 변경' }));
    await user.click(screen.getByRole('button', { name: '한 번에 제출' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /제출$/ }));
    expect(await screen.findByRole('button', { name: 'T01 · 입력해 주십시오.' })).toBeTruthy();
    expect(task.getByRole('group', { name: /예상일/ }).getAttribute('aria-describedby')).toBeTruthy();
    expect(server.attempts('StatusReportsSubmit')).toHaveLength(0);
  });
});
