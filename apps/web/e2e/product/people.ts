import type { BrowserContext } from '@playwright/test';
import { DEMO_PASSWORD } from './product.ts';

/** Ask the product's own interface, with the rights of whoever is signed in. */
export async function ask<Answer>(context: BrowserContext, url: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await context.request.post(`${url}/graphql`, { headers: { origin: url }, data: { query, variables } });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors)}`);
  return answer.data as Answer;
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code } } }';

interface SignInAnswer {
  signIn: { viewer: object | null; userErrors: object[] };
}
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<string, Cookies>();

/** Signed in without the sign-in page, which has tests of its own; a person signs in once and comes back with the same cookie. */
export async function signIn(context: BrowserContext, url: string, person: string): Promise<void> {
  const place = `${url} ${person}`;
  const kept = sessions.get(place);
  if (kept) return context.addCookies(kept);
  const { signIn: answer } = await ask<SignInAnswer>(context, url, SIGN_IN, { input: { email: emailOf(person), password: DEMO_PASSWORD } });
  if (!answer.viewer) throw new Error(`${person} could not sign in: ${JSON.stringify(answer.userErrors)}`);
  sessions.set(place, await context.cookies());
}

export const emailOf = (person: string) => `${person}@demo.gwaje`;
