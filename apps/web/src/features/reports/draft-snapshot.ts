import type { UserError } from '../../lib/user-errors';
import type { ChosenKinds } from './claim-kind';
import type { DraftFacts } from './own-report';
import type { Content } from './report-content';

/** kept: on this device only. lost: not even there. refused: the server does not take it as it is; what is said in `refusals`. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'kept' | 'lost' | 'refused';

/** What somebody else saved while this person wrote. */
export interface OtherVersion {
  content: Content;
  version: number;
  savedAt: string | null;
  savedBy: DraftFacts['savedBy'];
}

export interface DraftSnapshot {
  content: Content;
  save: SaveState;
  savedAt: string | null;
  conflict: OtherVersion | null;
  refusals: readonly UserError[];
  chosen: ChosenKinds;
  /** The text comes from this device: the server had not got it when the page was left. */
  isRestored: boolean;
}
