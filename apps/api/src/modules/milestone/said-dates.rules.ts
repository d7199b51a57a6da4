import { daysBetween } from '../../platform/clock/calendar-day.js';

const KINDS = { BASELINE: 'baseline_on', PLANNED: 'planned_on', FORECAST: 'forecast_on', ACHIEVED: 'achieved_on' } as const;
type DateKind = keyof typeof KINDS;

type State = Record<string, unknown>;

/** One entry of the ledger about one milestone. */
export interface Entry {
  before: State | null;
  after: State;
}

export interface SaidDate<Said extends Entry> {
  entry: Said;
  kind: DateKind;
  /** Null: the day was taken back. */
  on: string | null;
  before: string | null;
  /** An example, not a promise: nothing is measured from it. */
  isInvented: boolean;
  /** Days later than what was said before, below 0 when earlier; null where either is missing or the first one was invented. */
  movedDays: number | null;
  reasonClass: string | null;
  recoveryStep: string | null;
}

/** Every day ever said of a milestone, in the order in which the entries come: nothing that was said is drawn over. */
export function saidDates<Said extends Entry>(entries: readonly Said[]): SaidDate<Said>[] {
  return entries.flatMap((entry) =>
    (Object.keys(KINDS) as DateKind[]).flatMap((kind) => {
      const [before, on] = [dayIn(entry.before, kind), dayIn(entry.after, kind)];
      if (before === on) return [];
      const movedDays = before === null || on === null || isInvented(entry.before, kind) ? null : daysBetween(before, on);
      return [{ entry, kind, on, before, movedDays, isInvented: isInvented(entry.after, kind), ...whyIn(entry) }];
    }),
  );
}

function dayIn(state: State | null, kind: DateKind): string | null {
  return textIn(state, KINDS[kind]);
}

/** Nobody forecasts by way of example. */
function isInvented(state: State | null, kind: DateKind): boolean {
  const provenance = state?.[`${KINDS[kind]}_provenance`];
  return typeof provenance === 'object' && provenance !== null && 'kind' in provenance && provenance.kind === 'illustrative';
}

/** A first day needs no reason: what stands there was said of something else. */
function whyIn({ before, after }: Entry): { reasonClass: string | null; recoveryStep: string | null } {
  if (before === null) return { reasonClass: null, recoveryStep: null };
  return { reasonClass: textIn(after, 'reason_class'), recoveryStep: textIn(after, 'recovery_step') };
}

function textIn(state: State | null, column: string): string | null {
  const value = state?.[column];
  return typeof value === 'string' ? value : null;
}
