import { isCalendarDay } from './dates';
import { hasText, translate } from './i18n';

export interface UserError {
  code: string;
  message: string;
  path: string[] | null;
}

/** Typed days that no year of a plan can have: a form says so before it asks the server. */
export function unlikelyDays(days: Readonly<Record<string, string | null>>): UserError[] {
  return Object.entries(days).flatMap(([field, day]) =>
    day === null || isCalendarDay(day) ? [] : [{ code: 'NOT_A_DAY', message: '', path: ['input', field] }],
  );
}

/** What a rule said no to, in the reader's language; an unknown code keeps the server's own sentence. */
export function sayUserError(error: UserError): string {
  return hasText('common', `refused.${error.code}`) ? translate('common', `refused.${error.code}`) : error.message;
}

/** The refusals that belong to one field of a form. */
export function errorOf(errors: readonly UserError[], field: string): string | undefined {
  const error = errors.find((each) => each.path?.at(-1) === field);
  return error && sayUserError(error);
}

/** The refusals that belong to none of the fields that are shown. */
export function otherErrors(errors: readonly UserError[], fields: readonly string[]): string[] {
  return errors.filter((each) => !fields.includes(each.path?.at(-1) ?? '')).map(sayUserError);
}
