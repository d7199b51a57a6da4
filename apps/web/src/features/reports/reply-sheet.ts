import type { LocalizedText } from '../../lib/localized';
import { readLine } from '../../ui/report/outline';
import type { DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import { claimFor, withClaim, type Claim, type Content } from './report-content';

type TextField = 'narrative' | 'nextPlan' | 'otherView' | 'obstacleText' | 'checkedByPosition' | 'checkedOn' | 'documentNumber';
type Place = { milestoneId: null; field: TextField | 'noChange' } | { milestoneId: string; field: Exclude<keyof Claim, 'milestoneId'> };

/** One cell in which the sheet and the draft differ. A text is '' where there is none, a day 2025-03-14, a tick O. */
export type SheetChange = Place & {
  reportId: string;
  sheet: 'tasks' | 'milestones';
  row: number;
  code: string;
  column: LocalizedText;
  before: string;
  after: string;
  /** The draft's cell, too, was changed after the sheet went out. */
  isConflict: boolean;
};

export interface SheetComparison {
  changes: SheetChange[];
  refusals: LocalizedText[];
}

/** A spreadsheet keeps no indents: they say nothing, for the sign says the level. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const indented = (text: string) =>
  text
    .split('\n')
    .map((line) => ' '.repeat(readLine(line).level ?? 0) + line.trim())
    .join('\n');

function valueIn(content: Content, place: Place): string {
  if (place.milestoneId !== null) return claimFor(content, place.milestoneId)[place.field] ?? '';
  if (place.field === 'noChange') return content.noChange ? 'O' : '';
  return content[place.field] ?? '';
}

function withChange(content: Content, change: SheetChange): Content {
  const { after } = change;
  const text = after === '' ? null : after;
  if (change.milestoneId !== null) return withClaim(content, { ...claimFor(content, change.milestoneId), [change.field]: text });
  switch (change.field) {
    case 'noChange':
      return { ...content, noChange: text !== null };
    case 'narrative':
    case 'nextPlan':
      return { ...content, [change.field]: indented(after) };
    case 'otherView':
      return { ...content, otherView: text, agreesWithRating: text !== null ? false : content.agreesWithRating === true ? true : null };
    case 'obstacleText':
      return { ...content, obstacleText: text, obstacleScope: text === null ? null : content.obstacleScope };
    default:
      return { ...content, [change.field]: text };
  }
}

/**
 * Takes the chosen cells over into the drafts, which save themselves as if they had been typed; nothing is handed in. A cell
 * whose draft was changed since the comparison is left as it is: how many were taken.
 */
export function takeOver(changes: readonly SheetChange[], reports: readonly OwnReport[], book: DraftBook): number {
  let taken = 0;
  for (const report of reports) {
    const keeper = book.keeperOf(report);
    const { content } = keeper.snapshot();
    const own = changes.filter((change) => change.reportId === report.id && plain(valueIn(content, change)) === plain(change.before));
    if (own.length === 0) continue;
    keeper.change(own.reduce(withChange, content));
    void keeper.flush();
    taken += own.length;
  }
  return taken;
}
