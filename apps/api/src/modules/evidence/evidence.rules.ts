import { problem, type Problem } from '../../platform/errors/problem.js';
import type { FileFormat, FormatFault } from '../../platform/files/file-format.js';
import type { SharingScope } from '../report-content/report-submission.entity.js';
import type { StoredScan } from './evidence.entity.js';

/** 20 MB, as people and file managers count. */
export const MOST_BYTES = 20_000_000;
export const MOST_FILES = 20;
const LONGEST_CAPTION = 200;
const SCOPES: readonly SharingScope[] = ['COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC'];

/** What is said about a file that is being brought. */
export interface Description {
  idempotencyKey: string;
  fileName: string;
  caption: string;
  scope: SharingScope;
  milestoneId: string | null;
  namesNoVictim: boolean;
}

const LONGEST_HEADER = 8000;

/** The description as it travels beside the bytes: JSON, encoded as in an address, for a header takes no Korean. Null: there is none that can be read. */
export function readDescription(header: unknown): Description | null {
  if (typeof header !== 'string' || header.length > LONGEST_HEADER) return null;
  const given = parsed(header);
  if (typeof given !== 'object' || given === null) return null;
  const {
    idempotencyKey,
    fileName,
    caption,
    scope,
    milestoneId = null,
    namesNoVictim,
  } = given as Partial<Record<keyof Description, unknown>>;
  const known = SCOPES.find((each) => each === scope);
  if (typeof idempotencyKey !== 'string' || idempotencyKey === '' || known === undefined) return null;
  if (typeof fileName !== 'string' || typeof caption !== 'string') return null;
  if (milestoneId !== null && typeof milestoneId !== 'string') return null;
  return { idempotencyKey, fileName, caption, scope: known, milestoneId, namesNoVictim: namesNoVictim === true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** What can be said before a byte is read. */
export function checkDescription({ caption, namesNoVictim }: Description, format: FileFormat | null): Problem[] {
  const found: Problem[] = [];
  if (format === null) found.push(faultOf('WRONG_TYPE'));
  if (caption.trim() === '') found.push(problem('REQUIRED', 'Say in a line what the file shows.', 'input', 'caption'));
  if (caption.trim().length > LONGEST_CAPTION)
    found.push(problem('TOO_LONG', `Use at most ${String(LONGEST_CAPTION)} characters.`, 'input', 'caption'));
  if (!namesNoVictim)
    found.push(
      problem('CONFIRM_NO_VICTIM', 'Look through the file and confirm that no victim can be identified by it.', 'input', 'namesNoVictim'),
    );
  return found;
}

const FAULTS: Readonly<Record<FormatFault | 'FILE_TOO_LARGE', string>> = {
  EMPTY_FILE: 'The file is empty: choose another one.',
  FILE_TOO_LARGE: 'The file is larger than 20 MB: make it smaller, or name its reference instead.',
  WRONG_TYPE: 'Choose a PDF, HWP, HWPX, DOCX, XLSX, PNG or JPG file.',
  NOT_ITS_TYPE: 'The file is not what its name says: save it again as what it is.',
  BROKEN_FILE: 'The file is damaged and cannot be read: save it again.',
  MACROS: 'The file holds macros: save it without them.',
  ENCRYPTED: 'The file is locked with a password, so nobody can check it: save it without one.',
  TOO_MUCH_INSIDE: 'The file unpacks to far more than its size: save it again, with fewer or smaller parts.',
};

export function faultOf(code: FormatFault | 'FILE_TOO_LARGE'): Problem {
  return problem(code, FAULTS[code], 'input', 'file');
}

interface Brought {
  sha256: string;
  milestoneId: string | null;
}

/** Against what the report already has. */
export function checkBrought(brought: Brought, there: readonly { sha256: string }[], milestoneIds: readonly string[]): Problem[] {
  const found: Problem[] = [];
  if (there.length >= MOST_FILES)
    found.push(problem('TOO_MANY_FILES', `A report takes at most ${String(MOST_FILES)} files: remove one first.`, 'input', 'file'));
  if (there.some(({ sha256 }) => sha256 === brought.sha256))
    found.push(problem('SAME_FILE', 'This file is already with the report.', 'input', 'file'));
  if (brought.milestoneId !== null && !milestoneIds.includes(brought.milestoneId))
    found.push(problem('UNKNOWN_MILESTONE', 'Choose a milestone of this task.', 'input', 'milestoneId'));
  return found;
}

/** How it stands today: what came in while nothing was scanned waits as soon as a scan is set. */
export function scanToday(scan: StoredScan, isScannerSet: boolean): StoredScan {
  return scan === 'NOT_SCANNED' && isScannerSet ? 'QUARANTINED' : scan;
}

export function mayBeGiven(scan: StoredScan, isScannerSet: boolean): boolean {
  const today = scanToday(scan, isScannerSet);
  return today === 'CLEAN' || today === 'NOT_SCANNED';
}

/** Its ending is that of its format, whatever letters it was written in. */
export function storedName(plain: string, format: FileFormat): string {
  const stem = plain.replace(/\.[a-z]+$/i, '').trim();
  return `${stem === '' ? 'file' : stem}.${format}`;
}
