import { carrierOf, type Route } from './carrier.rules.js';

const TODAY = '2026-03-02';
const route = (ministryId: string, viaMinistryId: string, fromOn = '2025-01-01', untilOn: string | null = null): Route => ({
  ...{ ministryId, viaMinistryId, fromOn, untilOn },
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
