/** Both languages of the product; a document is written in one of them. */
export interface Localized {
  ko: string;
  en: string;
}

export interface Named {
  name: Localized;
}

/** What a fact rests on; an ILLUSTRATIVE one is marked wherever it stands. */
export interface Fact {
  provenance: { kind: 'ANNOUNCEMENT' | 'PUBLIC' | 'ILLUSTRATIVE' | 'RECORDED' };
}

export type Rating = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';

export interface TaskForceFrame {
  name: Localized;
  /** True for invented data: every page says so. */
  demonstration: boolean;
  /** The calendar day of which all of this is true. */
  today: string;
}

export interface RatingReasonData {
  code: string;
  about: string | null;
  amount: number | null;
}
