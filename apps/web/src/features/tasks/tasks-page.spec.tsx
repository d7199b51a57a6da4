import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';

describe('the list of tasks', () => {
  it('says for each rating how many rows it opens beside what else is chosen', async () => {
    const { unmount } = openApp('/DSCR-TF/tasks', { taskForce });
    const links = async () => within(await screen.findByRole('navigation', { name: '상태별로 보기' })).getAllByRole('link');
    expect((await links()).map(({ textContent }) => textContent)).toEqual(['전체 2', '부진 1', '정상추진 1']);
    unmount();
    openApp('/DSCR-TF/tasks?area=A2&rating=GREEN', { taskForce });
    expect((await links()).map(({ textContent }) => textContent)).toEqual(['전체 1', '부진 1', '정상추진 0']);
  });

  it('can be narrowed to where the views differ, by its address, and marks those rows', async () => {
    const { user, address } = openApp('/DSCR-TF/tasks', { taskForce });
    await user.click(await screen.findByRole('checkbox', { name: '관점 차이 1' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(within(screen.getAllByRole('row')[1] ?? document.body).getByText('관점 차이')).toBeTruthy();
    expect(address()).toContain('differs=true');
  });

  it('can be narrowed to a body that only supports, by its name', async () => {
    openApp('/DSCR-TF/tasks?ministry=MOGEF', { taskForce });
    const chosen = await screen.findByRole('option', { name: '여성가족부', selected: true });
    expect(chosen).toHaveProperty('value', 'MOGEF');
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});
