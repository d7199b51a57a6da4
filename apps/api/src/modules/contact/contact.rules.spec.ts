import type { Viewer } from '../../platform/access/viewer.js';
import { mayRecordContact } from './contact.policy.js';
import { checkOffice, contactOf, officeInWords, scopeOf, tidied } from './contact.rules.js';

const item = { taskForceId: 'tf', taskId: 't', ministryId: 'moj', measureId: null, milestoneId: null };
const office = { division: '형사법제과', position: '과장', telephone: '02-000-1234' };

describe('who answers for a measure or a milestone', () => {
  const [ofTask, ofMeasure, ofOther] = [item, { ...item, measureId: 'me' }, { ...item, ministryId: 'kcc' }];

  it('is whom its own entry names', () => {
    expect(contactOf([ofTask, ofMeasure], { ...item, measureId: 'me' })).toBe(ofMeasure);
  });

  it('is whom the same body named for the whole task, where it has no entry of its own', () => {
    expect(contactOf([ofMeasure, ofOther, ofTask], { ...item, milestoneId: 'mi' })).toBe(ofTask);
  });

  it('is nobody while only another body, another task or another item has an entry', () => {
    expect(contactOf([ofMeasure, ofOther, { ...ofTask, taskId: 'other' }], item)).toBeNull();
  });

  it('says what it was entered for', () => {
    expect([item, ofMeasure, { ...item, milestoneId: 'mi' }].map(scopeOf)).toEqual(['TASK', 'MEASURE', 'MILESTONE']);
  });
});

describe('an entry', () => {
  const codes = (change: object) => checkOffice({ ...office, ...change }).map(({ code, path }) => [code, path?.at(-1)]);

  it.each(['02-000-1234', '044 000 1234', '1366', '+82-2-000-1234', '070-0000-0000', '02-010-1234'])(
    'takes the office telephone %s',
    (telephone) => {
      expect(codes({ telephone })).toEqual([]);
    },
  );

  it.each(['010-1234-5678', '01012345678', '+82-10-1234-5678', '+82 010 1234 5678', '011-123-4567'])(
    'takes no mobile one: %s',
    (telephone) => {
      expect(codes({ telephone })).toEqual([['TELEPHONE_MOBILE', 'telephone']]);
    },
  );

  it.each(['call me', '02', '=1+1', '02-000-1234 #5', '1'.repeat(21)])('takes no %s for a telephone', (telephone) => {
    expect(codes({ telephone })).toEqual([['TELEPHONE_UNREADABLE', 'telephone']]);
  });

  it('is told all that is missing or too long at once', () => {
    expect(codes({ division: '', position: '가'.repeat(101), telephone: '' })).toEqual([
      ['REQUIRED', 'division'],
      ['TOO_LONG', 'position'],
      ['REQUIRED', 'telephone'],
    ]);
  });

  it('keeps the other language of what its writer left as it was', () => {
    const kept = { division: { ko: '담당과', en: 'Division' }, position: { ko: '과장', en: 'Director' } };
    expect(officeInWords({ ...office, division: '형사법제과', position: 'Director' }, kept)).toEqual({
      ...{ division: { ko: '형사법제과', en: '형사법제과' }, position: kept.position, telephone: office.telephone },
    });
    expect(officeInWords(office, undefined).position).toEqual({ ko: '과장', en: '과장' });
  });

  it('loses spaces that nobody meant', () => {
    expect(tidied({ division: ' 형사 법제과 \n', position: '과장', telephone: ' 1366 ' })).toEqual({
      ...{ division: '형사 법제과', position: '과장', telephone: '1366' },
    });
  });
});

describe('an entry is written', () => {
  const person = (role: string, ministryIds: string[] = [], taskForce = 'tf') =>
    ({ role, ministryIds, taskForces: [{ id: taskForce }] }) as unknown as Viewer;

  it.each([
    ['by a coordinator', person('COORDINATOR'), true],
    ['by a liaison of the body', person('LIAISON', ['moj']), true],
    ['by nobody of another body', person('LIAISON', ['kcc']), false],
    ['by nobody of another task force', person('COORDINATOR', [], 'other'), false],
    ['by no leader', person('LEADERSHIP'), false],
    ['by no auditor', person('AUDITOR'), false],
    ['by nobody who is not signed in', null, false],
  ])('%s', (_sentence, viewer, may) => {
    expect(mayRecordContact(viewer, item)).toBe(may);
  });
});
