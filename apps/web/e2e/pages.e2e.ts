import { barriersOn, overflowOf } from './support/barriers.ts';
import { expect, settled, SIZES, test, type Person } from './support/journey.ts';
import { reportToWrite, screens } from './support/screens.ts';

/** One look at a screen that is open: nothing in the way of anybody, nothing wider than the window. */
async function look({ page }: Person): Promise<string[]> {
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
  return findings;
}

const WHO: Record<string, string | null> = {
  'somebody who is not signed in': null,
  'the chair': 'leader',
  'the coordinator': 'coordinator',
  'a liaison': 'liaison.kcc',
  'the administrator': 'admin',
};

for (const language of ['ko', 'en'] as const) {
  for (const [who, person] of Object.entries(WHO)) {
    test(`no screen of ${who} puts anything in the way: wide or on a phone, in light or high contrast (${language})`, async ({
      sit,
      product,
    }) => {
      test.setTimeout(150_000);
      const reader = await sit({ person, language });
      const report = person === 'liaison.kcc' ? await reportToWrite(reader.context, product) : '-';
      for (const { name, path } of screens(report).filter((screen) => screen.person === person)) {
        await test.step(name, async () => {
          await reader.page.setViewportSize(SIZES.wide);
          await reader.page.goto(path);
          await settled(reader.page);
          expect.soft(await look(reader), name).toEqual([]);
        });
      }
    });
  }
}
