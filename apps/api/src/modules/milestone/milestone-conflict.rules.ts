const FIELDS = { plannedOn: 'planned_on', forecastOn: 'forecast_on', reasonClass: 'reason_class', recoveryStep: 'recovery_step' } as const;
type Field = keyof typeof FIELDS;
type Values = { [F in Field]?: string | null };

export interface FieldInConflict {
  field: string;
  theirs: string | null;
  yours: string | null;
}

/**
 * What two people hold differently: what the other one changed since `base` was read (where this one said nothing, the value
 * that was on the screen counts as theirs to keep), and what this one wants to be something else.
 */
export function conflictOf(base: Record<string, unknown> | null, theirs: Values, yours: Values): FieldInConflict[] {
  return (Object.keys(FIELDS) as Field[])
    .map((field) => ({
      field,
      theirs: theirs[field] ?? null,
      yours: yours[field] === undefined ? seen(base, field, theirs) : (yours[field] ?? null),
    }))
    .filter((found) => found.theirs !== found.yours);
}

function seen(base: Record<string, unknown> | null, field: Field, theirs: Values): string | null {
  if (base === null) return theirs[field] ?? null;
  const value = base[FIELDS[field]];
  return typeof value === 'string' ? value : null;
}
