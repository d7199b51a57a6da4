import { barriersOn, overflowOf } from './support/barriers.ts';
import { expect, settled, SIZES, test, type Person } from './support/journey.ts';
import { reportToWrite, screens } from './support/screens.ts';

const NAMES = screens('-').map(({ name }) => name);

/** One look at a screen that is open: nothing in the way of anybody, nothing wider than the window. */
async function look({ page }: Person, name: string): Promise<void> {
  const findings: string[] = [];
  const note = (when: string, found: string[]) => findings.push(...found.map((each) => `${when}: ${each}`));
  const contrast = (value: string) => page.evaluate((wanted) => void (document.documentElement.dataset['contrast'] = wanted), value);
  for (const size of ['wide', 'phone'] as const) {
    await page.setViewportSize(SIZES[size]);
    note(size, await overflowOf(page));
    note(size, await barriersOn(page));
    await contrast('high-contrast');
    note(`${size}, high contrast`, await barriersOn(page, 'colours'));
    await contrast('light');
  }
  expect(findings, name).toEqual([]);
}

for (const language of ['ko', 'en'] as const) {
  test.describe(`every screen in ${language === 'ko' ? 'Korean' : 'English'}, wide and on a phone, in light and high contrast`, () => {
    for (const name of NAMES) {
      test(`${name} (${language})`, async ({ sit, product }) => {
        const liaison = await sit({ person: 'liaison.kcc' });
        const screen = screens(await reportToWrite(liaison.context, product)).find((each) => each.name === name);
        if (!screen) throw new Error(`There is no screen ${name}`);
        const person = await sit({ person: screen.person, language });
        await person.page.goto(screen.path);
        await settled(person.page);
        await look(person, name);
      });
    }
  });
}
