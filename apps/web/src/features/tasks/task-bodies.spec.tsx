import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { fromPress } from '../../testing/sample-laws';
import { punishment } from '../../testing/sample-records';

const open = (address: string, answers = {}) => openApp(address, { taskForce, ...answers });
const withTask = (task: object) => ({ taskForce: { ...taskForce, task } });

describe('what is not so certain about the bodies of a task', () => {
  const invented = { kind: 'ILLUSTRATIVE', source: null };
  const prosecution = { ...punishment.leadMinistry, code: 'SPO', name: { ko: '대검찰청', en: 'SPO' }, closedOn: '2025-03-02' };

  it('is marked: a supporting body and the owner of a measure that no source names', async () => {
    const supporting = punishment.supporting.map((each) => ({ ...each, provenance: invented }));
    const measures = punishment.measures.map((each) => ({ ...each, ministryProvenance: invented }));
    open('/DSCR-TF/tasks/T01/summary', withTask({ ...punishment, supporting, measures }));
    const overview = await screen.findByRole('region', { name: '과제 개요' });
    expect(overview.textContent).toContain('여성가족부 예시');
    const table = within(await screen.findByRole('table', { name: '세부과제' }));
    expect(within(table.getAllByRole('cell')[2] ?? document.body).getByText('예시')).toBeTruthy();
  });

  it('is said of a body that is no more: since when, and that nobody has been chosen to follow it', async () => {
    const successors = ['KPPO', 'SCIA'].map((code) => ({ kind: 'SPLIT', to: { code, name: { ko: code, en: code } } }));
    const split = { ministry: { ...prosecution, successors }, provenance: fromPress };
    const { unmount } = open('/DSCR-TF/tasks/T01/summary', withTask({ ...punishment, supporting: [split] }));
    expect((await screen.findByRole('region', { name: '과제 개요' })).textContent).toContain('대검찰청 (2025. 3. 2. 폐지 · 승계기관 미정)');
    unmount();
    const followed = {
      ...split,
      ministry: { ...prosecution, successors: [{ kind: 'ELEVATE', to: { code: 'KPPO', name: { ko: '공소청', en: 'KPPO' } } }] },
    };
    open('/DSCR-TF/tasks/T01/summary', withTask({ ...punishment, supporting: [followed] }));
    expect((await screen.findByRole('region', { name: '과제 개요' })).textContent).toContain('승계기관 공소청');
  });

  it('is said of the owner of a measure that is no more', async () => {
    const measures = punishment.measures.map((each) => ({
      ...each,
      responsible: { ministry: { ...prosecution, successors: [] }, contact: null, viewerCan: { recordContact: false } },
    }));
    open('/DSCR-TF/tasks/T01/summary', withTask({ ...punishment, measures }));
    const table = await screen.findByRole('table', { name: '세부과제' });
    expect(table.textContent).toContain('대검찰청 (2025. 3. 2. 폐지 · 승계기관 미정)');
  });

  it('is said of a milestone that nobody published', async () => {
    const milestones = punishment.milestones.map((each) => ({ ...each, provenance: invented, plannedOnProvenance: fromPress }));
    open('/DSCR-TF/tasks/T01/milestones', withTask({ ...punishment, milestones }));
    expect(await screen.findByRole('rowheader', { name: '소지·시청죄 시행 예시' })).toBeTruthy();
  });

  it('is said of a milestone whose body no source names', async () => {
    const milestones = punishment.milestones.map((each, index) => ({
      ...each,
      ...{ ministryProvenance: index === 0 ? fromPress : null },
      responsible: { ministry: each.ministry, contact: null, viewerCan: { recordContact: false } },
    }));
    open('/DSCR-TF/tasks/T01/milestones?lang=en', withTask({ ...punishment, milestones }));
    const named = await screen.findByRole('row', { name: /MS01/ });
    expect(within(named).queryByText('No body named')).toBeNull();
    const unnamed = within(screen.getByRole('row', { name: /MS02/ }));
    expect(unnamed.getByText('No body named')).toBeTruthy();
    expect(unnamed.getByText(/^under the provisional lead, /)).toBeTruthy();
  });

  it('is said of a lead: provisional as long as no source designates the lead', async () => {
    const noRecord = { contact: null, viewerCan: { recordContact: false } };
    const responsible = [punishment.leadMinistry, ...punishment.supportingMinistries].map((ministry) => ({ ministry, ...noRecord }));
    open('/DSCR-TF/tasks/T01/summary', withTask({ ...punishment, responsible }));
    const bodies = within(await screen.findByRole('region', { name: '담당 부서' }));
    expect(within(bodies.getByRole('row', { name: /법무부/ })).getByText('주관(잠정)')).toBeTruthy();
    expect(within(bodies.getByRole('row', { name: /여성가족부/ })).getByText('협조')).toBeTruthy();
  });
});
