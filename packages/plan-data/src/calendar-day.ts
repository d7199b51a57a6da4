export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Calendar days are written so that their order as texts is their order in time. */
export function laterDay(first: string, ...others: (string | null)[]): string {
  return others.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), first);
}
