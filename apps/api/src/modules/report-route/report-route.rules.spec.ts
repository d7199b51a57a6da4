import { carrierOf, checkRoute, type Route } from './report-route.rules.js';

const TODAY = '2026-03-02';
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

describe('who carries a body’s part', () => {
  const heirs: Record<string, string> = { KCC: 'KMCC', KCSC: 'KMCSC' };
  const answering = (id: string) => (id === 'GONE' ? null : (heirs[id] ?? id));
  const carrier = (id: string, ...routes: Route[]) => carrierOf(id, routes, answering, TODAY);

  it('is itself, or the body at the end of its route on that day', () => {
    expect(carrier('SPO')).toBe('SPO');
    expect(carrier('SPO', route('SPO', 'MOJ'))).toBe('MOJ');
    expect(carrier('SPO', route('SPO', 'MOJ', TODAY))).toBe('MOJ');
    expect(carrier('SPO', route('SPO', 'MOJ', '2026-03-03'))).toBe('SPO');
    expect(carrier('SPO', route('SPO', 'MOJ', '2025-01-01', TODAY))).toBe('SPO');
    expect(carrier('SPO', route('SPO', 'MOJ', '2025-01-01', '2026-03-03'))).toBe('MOJ');
  });

  it('outlives a succession at both of its ends', () => {
    expect(carrier('KMCSC', route('KCSC', 'KCC'))).toBe('KMCC');
  });

  it('is itself where the other end is no more, or where the ways turn in a circle', () => {
    expect(carrier('SPO', route('SPO', 'GONE'))).toBe('SPO');
    expect(carrier('A', route('A', 'B'), route('B', 'A'))).toBe('A');
  });
});
