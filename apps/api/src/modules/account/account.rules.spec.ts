import { checkBody } from './account.rules.js';

const codesOn = (closedOn: string | null) => checkBody({ closedOn }, '2025-10-01').map(({ code }) => code);

describe('the body of a new account', () => {
  it('is one that exists today: on the day on which it ends it is no more', () => {
    expect(codesOn(null)).toEqual([]);
    expect(codesOn('2025-10-02')).toEqual([]);
    expect(codesOn('2025-10-01')).toEqual(['BODY_CLOSED']);
  });

  it('is known', () => {
    expect(checkBody(undefined, '2025-10-01')).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'ministryCode'] }]);
  });
});
