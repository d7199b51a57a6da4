import { isDeepStrictEqual } from 'node:util';
import type { ReportState } from '../../src/modules/status-report/status-report.entity.js';
import type { Viewer } from '../../src/platform/access/viewer.js';

export type Found = Record<string, unknown> & { taskForceId: string; ministryId: string; state: ReportState };
export type Inserts = (viewer: Viewer | null, row: Found) => boolean;
export type Updates = (viewer: Viewer | null, before: Found, after: Found) => boolean;

export interface Writer {
  insert: Inserts;
  update: Updates;
  /** The columns a try to update may change; one list is chosen for each try, or one of the columns by which a row is somebody's. */
  changes: readonly (readonly string[])[];
  /** What a row has to become for its step to be one at all, where two made rows would hardly ever fit: half of the tries. */
  becomes?: (row: Record<string, unknown>) => Record<string, unknown>;
}

export const TOUCH = [['version']] as const;
export const nobody = () => false;
/** Whoever changes a row must be allowed to write it as it was and as it becomes: nobody gives away what is theirs to somebody else. */
export const bothWays =
  (may: Inserts): Updates =>
  (viewer, before, after) =>
    may(viewer, before) && may(viewer, after);
const OWNED_BY = ['taskForceId', 'ministryId', 'leadMinistryId'] as const;
export const staysTheirs = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  OWNED_BY.every((column) => before[column] === after[column]);

export const sameBut = (before: Found, after: Found, ...columns: string[]) =>
  Object.keys(before).every((column) => columns.includes(column) || isDeepStrictEqual(before[column], after[column]));
