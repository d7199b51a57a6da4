import type { Locator, Page } from '@playwright/test';

/**
 * How long a practised person needs, counted instead of timed: the keystroke-level model of Card, Moran and Newell (1980),
 * with its average typist and one pause for thought before each action.
 */
const SECONDS_A_KEY = 0.28;
const SECONDS_OF_THOUGHT = 1.35;
const MOST_TABS = 200;

/** Somebody who never touches the mouse, and whose keys and actions are counted. Reaching a place and doing one thing there is one action. */
export class Hands {
  actions = 0;
  private keys = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  async activate(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
    await this.reach(target, direction);
    await this.press('Enter');
  }

  /** A fold that is open already costs nothing. */
  async open(fold: Locator): Promise<void> {
    if ((await fold.getAttribute('aria-expanded')) === 'false') await this.activate(fold);
  }

  /** Writes into a field. A syllable of Korean is as many keys as it has letters. */
  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target, 'on');
    this.keys += text.normalize('NFD').length;
    await this.page.keyboard.type(text);
  }

  /** The arrows go through the choices of a group; Tab reaches the chosen one only. */
  async choose(group: Locator, name: string): Promise<void> {
    const radio = group.getByRole('radio', { name, exact: true });
    await this.reach(group.getByRole('radio', { checked: true }), 'on');
    const most = await group.getByRole('radio').count();
    for (let presses = 0; presses < most && !(await radio.isChecked()); presses += 1) await this.press('ArrowDown');
    if (!(await radio.isChecked())) throw new Error('The arrows do not reach the choice');
  }

  seconds(): number {
    return this.keys * SECONDS_A_KEY + this.actions * SECONDS_OF_THOUGHT;
  }

  summary(): string {
    return `${this.actions} actions, ${this.keys} keys, about ${Math.round(this.seconds())} s`;
  }

  private async reach(target: Locator, direction: 'on' | 'back'): Promise<void> {
    this.actions += 1;
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Not reached with ${MOST_TABS} presses of Tab: ${String(target)}`);
  }
}
