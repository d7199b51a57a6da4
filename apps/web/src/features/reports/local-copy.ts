import type { Content } from './report-content';

/** What was typed, kept on this device until the server has it: a reload, a lost line or an ended session loses nothing. */
export interface LocalCopy {
  content: Content;
  /** The draft's version that it was written upon. */
  version: number;
  at: number;
}

const key = (viewerId: string, reportId: string) => `gwaje.draft.${viewerId}.${reportId}`;

/** Kept under the person's own id: the next one at the same desk finds nothing of it. */
export function readCopy(viewerId: string, reportId: string): LocalCopy | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key(viewerId, reportId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('content' in kept) || !('version' in kept)) return null;
    const { content } = kept;
    return typeof content === 'object' && content !== null && 'narrative' in content && 'milestones' in content
      ? (kept as LocalCopy)
      : null;
  } catch {
    // A browser that keeps nothing: the server's draft is all there is.
    return null;
  }
}

/** False where the browser refuses; then the screen must not claim that it is kept. */
export function keepCopy(viewerId: string, reportId: string, copy: LocalCopy): boolean {
  try {
    window.localStorage.setItem(key(viewerId, reportId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(viewerId: string, reportId: string): void {
  try {
    window.localStorage.removeItem(key(viewerId, reportId));
  } catch {
    // Nothing was kept either.
  }
}
