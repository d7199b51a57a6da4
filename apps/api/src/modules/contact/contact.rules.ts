import type { LocalizedText } from '../../platform/database/record.js';
import { problem, type Problem } from '../../platform/errors/problem.js';

export type ContactScope = 'TASK' | 'MEASURE' | 'MILESTONE';

/** What an entry may belong to: a task's own has neither measure nor milestone. */
export interface ContactItem {
  taskForceId: string;
  taskId: string;
  measureId: string | null;
  milestoneId: string | null;
  ministryId: string;
}

export interface Office {
  division: string;
  position: string;
  telephone: string;
}

const LONGEST = 100;
const OFFICE_LINE = /^\+?\d[\d -]{1,18}\d$/;
/** 010 and the older ones, also behind the country's number: a mobile telephone belongs to a person, not to an office. */
const MOBILE = /^(?:\+?82)?0?1[016789]\d{7,8}$/;

/** The item's own entry of that body; where it has none, the body's entry of the whole task. */
export function contactOf<Entry extends ContactItem>(entries: readonly Entry[], item: ContactItem): Entry | null {
  const ofBody = entries.filter(({ taskId, ministryId }) => taskId === item.taskId && ministryId === item.ministryId);
  const own = ofBody.find(({ measureId, milestoneId }) => measureId === item.measureId && milestoneId === item.milestoneId);
  return own ?? ofBody.find(({ measureId, milestoneId }) => measureId === null && milestoneId === null) ?? null;
}

export function scopeOf({ measureId, milestoneId }: ContactItem): ContactScope {
  if (measureId !== null) return 'MEASURE';
  return milestoneId === null ? 'TASK' : 'MILESTONE';
}

/** Spaces at the ends are slips of the keyboard. */
export function tidied({ division, position, telephone }: Office): Office {
  return { division: division.trim(), position: position.trim(), telephone: telephone.trim() };
}

type InWords = Omit<Office, 'division' | 'position'> & { division: LocalizedText; position: LocalizedText };

/** A body writes in one language: what it leaves as it was keeps the other one, what is new is the same in both. */
export function officeInWords(
  { division, position, telephone }: Office,
  kept: Pick<InWords, 'division' | 'position'> | undefined,
): InWords {
  return { division: inWords(division, kept?.division), position: inWords(position, kept?.position), telephone };
}

function inWords(text: string, kept: LocalizedText | undefined): LocalizedText {
  return kept !== undefined && (kept.ko === text || kept.en === text) ? kept : { ko: text, en: text };
}

/** All problems at once. */
export function checkOffice(office: Office): Problem[] {
  return (['division', 'position', 'telephone'] as const).flatMap((field) => {
    const text = office[field];
    if (text === '') return [problem('REQUIRED', 'Fill in division, position and telephone.', 'input', field)];
    if (text.length > LONGEST) return [problem('TOO_LONG', `Use at most ${LONGEST.toString()} characters.`, 'input', field)];
    return field === 'telephone' ? checkTelephone(text) : [];
  });
}

function checkTelephone(text: string): Problem[] {
  const path = ['input', 'telephone'] as const;
  if (!OFFICE_LINE.test(text)) return [problem('TELEPHONE_UNREADABLE', 'Write a telephone number such as 044-123-4567.', ...path)];
  if (MOBILE.test(text.replaceAll(/[ -]/g, '')))
    return [problem('TELEPHONE_MOBILE', "Write the office's telephone, not a mobile one.", ...path)];
  return [];
}
