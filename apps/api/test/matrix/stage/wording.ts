/** What is written into each record. The canaries put a token into every text; the matrix does not care what it says. */
export interface Wording {
  /** `secret` names what the text is, such as `draft KCC narrative`. */
  say(secret: string): string;
  amount(body: string, scope: string): number;
}

export const PLAIN: Wording = { say: (secret) => `□ ${secret}`, amount: () => 1_000_000 };
