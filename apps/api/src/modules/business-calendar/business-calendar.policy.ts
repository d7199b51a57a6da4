import type { Viewer } from '../../platform/access/viewer.js';

/** The calendar is the whole country's: whoever keeps settings or opens rounds mends it, everybody reads it. */
export function keepsCalendar(viewer: Viewer | null): boolean {
  return viewer?.role === 'ADMINISTRATOR' || viewer?.role === 'COORDINATOR';
}
