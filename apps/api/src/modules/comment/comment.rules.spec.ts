import type { Viewer } from '../../platform/access/viewer.js';
import { seesComment, withdrawsComment, writesComment } from './comment.policy.js';
import { beginningOf, bodiesOf, checkText, isNewTo } from './comment.rules.js';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const person = (role: Viewer['role'], body: string | null = null, taskForces = ['tf']): Viewer =>
  ({
    id: `${role} ${body ?? ''}`,
    role,
    ministryIds: body === null ? [] : [body],
    taskForces: taskForces.map((id) => ({ id })),
  }) as unknown as Viewer;
const said = { taskForceId: 'tf', ministryId: 'moj', writtenBy: 'LIAISON moj', withdrawnAt: null };

describe('a comment', () => {
  it('is the body’s, the office’s and the auditor’s to read, in their own task force', () => {
    const readers = [person('COORDINATOR'), person('AUDITOR'), person('LIAISON', 'moj')];
    expect(readers.map((viewer) => seesComment(viewer, said))).toEqual([true, true, true]);
    const others = [null, person('LEADERSHIP'), person('ADMINISTRATOR'), person('LIAISON', 'kcc'), person('COORDINATOR', null, ['other'])];
    expect(others.map((viewer) => seesComment(viewer, said))).toEqual([false, false, false, false, false]);
  });

  it('is written by the two sides, and taken back by its author alone, once', () => {
    expect(
      [person('COORDINATOR'), person('LIAISON', 'moj'), person('AUDITOR'), person('LEADERSHIP')].map((viewer) =>
        writesComment(viewer, said),
      ),
    ).toEqual([...[true, true, false, false]]);
    expect(withdrawsComment(person('LIAISON', 'moj'), said)).toBe(true);
    expect(withdrawsComment(person('COORDINATOR'), said)).toBe(false);
    expect(withdrawsComment(person('LIAISON', 'moj'), { ...said, withdrawnAt: at(1) })).toBe(false);
  });

  it('says something, at no great length', () => {
    expect(
      [checkText(''), checkText('가'.repeat(2000)), checkText('가'.repeat(2001))].map((found) => found.map(({ code }) => code)),
    ).toEqual([...[['REQUIRED'], [], ['TOO_LONG']]]);
  });

  it('is new to everybody but its author until they read up to it, and not once it is withdrawn', () => {
    const comment = { id: 'c', writtenBy: 'a', writtenAt: at(5), withdrawnAt: null };
    expect([isNewTo('b', comment, null), isNewTo('b', comment, at(4)), isNewTo('b', comment, at(5))]).toEqual([true, true, false]);
    expect([isNewTo('a', comment, null), isNewTo('b', { ...comment, withdrawnAt: at(6) }, null)]).toEqual([false, false]);
  });

  it('stands under what began the talk, however deep it answers', () => {
    expect([beginningOf({ id: 'a', answersId: null }), beginningOf({ id: 'b', answersId: 'a' })]).toEqual(['a', 'a']);
  });

  it('is between the office and a body that has a part in what it is about', () => {
    const item = { leadMinistryId: 'moj', supporting: ['kcc'], ministryId: null, isReport: false };
    expect(bodiesOf(item)).toEqual(['moj', 'kcc']);
    expect(bodiesOf({ ...item, ministryId: 'kcc' })).toEqual(['kcc', 'moj']);
    expect(bodiesOf({ ...item, ministryId: 'kcc', isReport: true })).toEqual(['kcc']);
  });
});
