import { NotReadable, type RawCell } from './workbook.js';

/** Ten tasks, every text at its limit, are a tenth of it. */
const MAX_CHARACTERS = 1_000_000;
/** A cell costs something even when it is empty. */
const OF_A_CELL = 10;

/**
 * How much of a workbook leaves the thread in which it is read. There a text that many cells share is held once; on its way
 * out it is copied for each of them, into the memory of the process that serves people.
 */
export class Room {
  private left = MAX_CHARACTERS;

  take(cell: RawCell): RawCell {
    this.left -= OF_A_CELL + cell.text.length;
    if (this.left < 0) throw new NotReadable('TOO_LARGE');
    return cell;
  }
}
