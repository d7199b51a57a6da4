/**
 * The day from which a statute applies that says "공포 후 n개월이 경과한 날부터 시행한다".
 * The day of promulgation does not count, so the period runs from the next day (행정기본법 제7조 제2호) and ends on the eve of
 * the same day n months later, or on the month's last day where there is no such day (민법 제160조).
 */
export function elapsedMonths(promulgatedOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = promulgatedOn.split('-').map(Number);
  const start = new Date(Date.UTC(year, month - 1, day + 1));
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate()));
  const expected = (start.getUTCMonth() + months) % 12;
  if (target.getUTCMonth() !== expected) target.setUTCDate(1);
  return target.toISOString().slice(0, 10);
}
