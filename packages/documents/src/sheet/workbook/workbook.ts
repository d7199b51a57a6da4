/** A workbook as the cells that stand in it, before anybody says what they mean. */
export interface Workbook {
  sheets: RawSheet[];
}

export interface RawSheet {
  name: string;
  rows: RawRow[];
}

export interface RawRow {
  /** As the program shows it, from 1. */
  number: number;
  /** Whether any of its cells is merged with another. */
  isMerged: boolean;
  cells: RawCell[];
}

export interface RawCell {
  /** From 0. */
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
  /** A date as 2025-03-14, or as whatever the file says where that is no day. */
  text: string;
}

/** The file is not one that we read; the code says why. */
export class NotReadable extends Error {
  constructor(readonly code: 'NOT_XLSX' | 'TOO_LARGE' | 'TOO_HEAVY' | 'BROKEN') {
    super(code);
  }
}
