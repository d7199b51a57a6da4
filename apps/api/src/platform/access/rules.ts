import { mayVerifyLedger, type Viewer } from './viewer.js';

/** May this viewer use a root field? */
export type AccessRule = (viewer: Viewer | null) => boolean;
/** May this viewer see this object? Objects arrive as the readers return them. */
export type VisibleRule = (viewer: Viewer | null, record: object) => boolean;

const accessRules = new Map<string, AccessRule>([
  ['public', () => true],
  ['signedIn', (viewer) => viewer !== null],
  ['administrator', (viewer) => viewer?.role === 'ADMINISTRATOR'],
  ['coordinator', (viewer) => viewer?.role === 'COORDINATOR'],
  ['liaison', (viewer) => viewer?.role === 'LIAISON'],
  ['coordinatorOrLiaison', (viewer) => viewer?.role === 'COORDINATOR' || viewer?.role === 'LIAISON'],
  ['calendarKeeper', (viewer) => viewer?.role === 'ADMINISTRATOR' || viewer?.role === 'COORDINATOR'],
  ['verifier', mayVerifyLedger],
]);

const visibleRules = new Map<string, VisibleRule>([
  // Part of an object that was itself checked, or an answer about the request: nothing to hide of its own.
  ['value', () => true],
  ['signedIn', (viewer) => viewer !== null],
]);

export function accessRule(name: string): AccessRule | undefined {
  return accessRules.get(name);
}

export function visibleRule(name: string): VisibleRule | undefined {
  return visibleRules.get(name);
}

/** Each concept adds its own rule from its module file; two concepts cannot claim one name. */
export function addVisibleRule<Row extends object>(name: string, rule: (viewer: Viewer | null, record: Row) => boolean): void {
  if (visibleRules.has(name)) throw new Error(`There are two visibility rules called ${name}`);
  visibleRules.set(name, rule as VisibleRule);
}
