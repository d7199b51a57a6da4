import { BODIES, peopleOf } from '../matrix/stage/people.js';
import type { Moment } from './canaries.js';

// Who may meet which words, written by hand from the table of rights: no policy is asked.
const KCC = [...peopleOf('KCC'), 'successor.KMCC'];
const LEAD = peopleOf('MOJ');
const OFFICE = ['coordinator', 'auditor'];
const MEMBERS = ['coordinator', 'auditor', 'leadership', ...BODIES.flatMap(peopleOf), 'successor.KMCC'];
const ELSEWHERE = ['coordinator.elsewhere', 'liaison.elsewhere', 'leadership.elsewhere', 'auditor.elsewhere'];

interface Row {
  /** The beginning of the secret's name, or all of it. */
  secret: RegExp;
  readers: string[];
  /** Who else meets them when they ask as of a day on which it was handed in, and at no other moment. */
  inThePast?: string[];
}

/** From above; the first row that fits decides. KCC writes, MOJ leads the tasks it writes about. */
const TABLE: Row[] = [
  { secret: /^elsewhere /, readers: ELSEWHERE },
  { secret: /^DRAFT elsewhere /, readers: ['liaison.elsewhere'] },
  { secret: /^DRAFT KCC /, readers: KCC },
  ...BODIES.map((body) => ({ secret: new RegExp(`^DRAFT ${body} `), readers: peopleOf(body) })),
  { secret: /^EXTENSION /, readers: [...KCC, ...OFFICE] },
  // The two bodies and the office; leadership hears of it when the office has answered.
  { secret: /^DISAGREEMENT CLOSED /, readers: [...KCC, ...LEAD, ...OFFICE, 'leadership'] },
  { secret: /^DISAGREEMENT /, readers: [...KCC, ...LEAD, ...OFFICE] },
  { secret: /^CHARGE KCC /, readers: [...KCC, ...OFFICE] },
  { secret: /^CHARGE NPA /, readers: [...peopleOf('NPA'), ...OFFICE] },
  { secret: /^COMMENT KCC /, readers: [...KCC, ...OFFICE] },
  { secret: /^COMMENT NPA /, readers: [...peopleOf('NPA'), ...OFFICE] },
  { secret: /^JUDGED DRAFT /, readers: OFFICE },
  { secret: /^JUDGED (ASKED|WITHDRAWN) KCC /, readers: [...KCC, ...OFFICE] },
  { secret: /^JUDGED ASKED NPA /, readers: [...peopleOf('NPA'), ...OFFICE] },
  { secret: /^JUDGED CONFIRMED /, readers: MEMBERS },
  // Taken back: the body's own again. The past still knows that it had been handed in.
  { secret: /^WITHDRAWN obstacle/, readers: KCC, inThePast: OFFICE },
  { secret: /^WITHDRAWN /, readers: KCC, inThePast: [...OFFICE, ...LEAD] },
  { secret: / evidence \w+ COORDINATOR_ONLY$/, readers: [...KCC, ...OFFICE] },
  { secret: / obstacle COORDINATOR_ONLY$/, readers: [...KCC, ...OFFICE] },
  { secret: /^(ACCEPTED|RESUBMITTED again) /, readers: MEMBERS },
  { secret: /^(SUBMITTED|RETURNED|RESUBMITTED) /, readers: [...KCC, ...LEAD, ...OFFICE] },
  { secret: /^(amount KCC COORDINATOR_ONLY|request of KCC)/, readers: [...KCC, ...OFFICE] },
  { secret: /^(amount NPA COORDINATOR_ONLY|request of NPA)/, readers: [...peopleOf('NPA'), ...OFFICE] },
  { secret: /^amount /, readers: MEMBERS },
];

function rowOf(secret: string): Row {
  const row = TABLE.find((found) => found.secret.test(secret));
  if (row === undefined) throw new Error(`Nobody wrote down who may read: ${secret}`);
  return row;
}

export function mayMeet(person: string, secret: string, moment: Moment): boolean {
  const { readers, inThePast = [] } = rowOf(secret);
  return readers.includes(person) || (moment === 'past' && inThePast.includes(person));
}

/** What a person has to meet: a reading that misses it proves nothing about what others do not meet. */
export function mustMeet(person: string, secret: string): boolean {
  return rowOf(secret).readers.includes(person) && !secret.startsWith('request of ');
}
