import type { Rating } from './rating.rules.js';

/** Three voices on one task; null where one says nothing. */
export interface Voices {
  computed: Rating;
  bodyAgrees: boolean | null;
  judged: Rating | null;
}

/** 관점 차이: "green outside, red inside". Silence differs from nothing. */
export function viewsDiffer({ computed, bodyAgrees, judged }: Voices): boolean {
  return bodyAgrees === false || (judged !== null && judged !== computed);
}
