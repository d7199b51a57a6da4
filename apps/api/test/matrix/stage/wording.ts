/** What is written into each record: a text or an amount of its own, by which it is recognised wherever it turns up. */
export interface Wording {
  /** `secret` names what the text is, such as `draft KCC narrative`. */
  say(secret: string): string;
  amount(body: string, scope: string): number;
}
