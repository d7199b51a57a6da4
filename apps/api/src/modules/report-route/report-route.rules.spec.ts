import { checkRoute, type Route } from './report-route.rules.js';

const route = (ministryId: string, viaMinistryId: string, fromOn = '2025-01-01', untilOn: string | null = null): Route => ({
  ...{ ministryId, viaMinistryId, fromOn, untilOn },
});
const codes = (given: Partial<Route & { basis: string }>, ...others: Route[]) =>
  checkRoute({ ...route('KCSC', 'KCC'), basis: '설치법', ...given }, others).map(({ code, path }) => `${code} ${path.at(-1) ?? ''}`);

describe('a route', () => {
  it('says why, from when, and leads to another body', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ basis: ' ' })).toEqual(['REASON_REQUIRED basis']);
    expect(codes({ basis: 'a'.repeat(501) })).toEqual(['TOO_LONG basis']);
    expect(codes({ fromOn: '1999-12-31' })).toEqual(['TOO_EARLY fromOn']);
    expect(codes({ untilOn: '2025-01-01' })).toEqual(['BEFORE_START untilOn']);
    expect(codes({ viaMinistryId: 'KCSC' })).toEqual(['SAME_BODY viaCode']);
  });

  it('is one at a time, and one step', () => {
    expect(codes({}, route('KCSC', 'MOJ'))).toEqual(['ROUTE_EXISTS fromOn']);
    expect(codes({}, route('KCSC', 'MOJ', '2024-01-01', '2025-01-01'))).toEqual([]);
    expect(codes({ untilOn: '2025-06-01' }, route('KCSC', 'MOJ', '2025-06-01'))).toEqual([]);
    expect(codes({}, route('KCC', 'OPC'))).toEqual(['CARRIER_ROUTED viaCode']);
    expect(codes({}, route('SPO', 'KCSC'))).toEqual(['CARRIES_OTHERS viaCode']);
    expect(codes({}, route('SPO', 'KCC'))).toEqual([]);
  });
});
