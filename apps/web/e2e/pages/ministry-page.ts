import type { Locator } from '@playwright/test';
import { choice, pattern, typeDay } from '../support/fields.ts';
import { expect, settled, type Person } from '../support/journey.ts';
import type { Language } from '../support/words.ts';

/** What a liaison writes about one task. */
export interface Writing {
  narrative: string;
  nextPlan: string;
  milestone: { code: string; achievedOn: string; evidence: string };
  obstacle: string;
}

/** The liaison's one page for the ministry. */
export class MinistryPage {
  constructor(
    private readonly person: Person,
    private readonly language: Language,
  ) {}

  async open(taskForce: string): Promise<void> {
    await this.person.page.goto(`/${taskForce}/reports`);
    await settled(this.person.page);
  }

  /** The row of one task, open. */
  async row(task: string): Promise<Locator> {
    const heading = this.person.page.getByRole('heading', { name: new RegExp(`^${task} `) });
    const row = this.person.page.getByRole('listitem').filter({ has: heading });
    const fold = heading.getByRole('button');
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    return row;
  }

  async write(task: string, writing: Writing): Promise<void> {
    const { t } = this.person;
    const row = await this.row(task);
    await row.getByRole('textbox', { name: t('reporting:section.narrative') }).fill(writing.narrative);
    await row.getByRole('textbox', { name: t('reporting:section.nextPlan') }).fill(writing.nextPlan);
    await this.claim(row, writing.milestone);
    await row.getByRole('button', { name: t('reporting:section.obstacle') }).click();
    await row.getByRole('textbox', { name: t('reports:obstacle.label') }).fill(writing.obstacle);
    await expect(row.getByRole('radio', { name: t('reporting:scope.COORDINATOR_ONLY') })).toBeChecked();
    await choice(row.getByRole('radiogroup', { name: t('reports:view.label') }), t('reports:view.agree')).click();
  }

  private async claim(row: Locator, { code, achievedOn, evidence }: Writing['milestone']): Promise<void> {
    const { t } = this.person;
    const claim = row.getByRole('listitem').filter({ hasText: code });
    await choice(claim, t('reports:claim.kind.ACHIEVED')).click();
    await typeDay(claim.getByRole('group', { name: t('reports:claim.achievedOn') }), achievedOn, this.language);
    await claim.getByRole('textbox', { name: t('reports:claim.evidence') }).fill(evidence);
  }

  /** The row says by itself when it was saved. */
  async isSaved(task: string): Promise<void> {
    const row = await this.row(task);
    await expect(row.getByText(pattern(this.person.t('reports:save.saved', { time: '…' })))).toBeVisible();
  }

  async holds(task: string, { narrative, nextPlan, milestone, obstacle }: Writing): Promise<void> {
    const { t } = this.person;
    const row = await this.row(task);
    await expect(row.getByRole('textbox', { name: t('reporting:section.narrative') })).toHaveValue(narrative);
    await expect(row.getByRole('textbox', { name: t('reporting:section.nextPlan') })).toHaveValue(nextPlan);
    await expect(row.getByRole('textbox', { name: t('reports:obstacle.label') })).toHaveValue(obstacle);
    const claim = row.getByRole('listitem').filter({ hasText: milestone.code });
    await expect(claim.getByRole('radio', { name: t('reports:claim.kind.ACHIEVED') })).toBeChecked();
    await expect(claim.getByRole('textbox', { name: t('reports:claim.evidence') })).toHaveValue(milestone.evidence);
    const year = claim
      .getByRole('group', { name: t('reports:claim.achievedOn') })
      .getByRole('spinbutton')
      .filter({ hasText: milestone.achievedOn.slice(0, 4) });
    await expect(year).toHaveCount(1);
  }

  async nothingElseChanged(): Promise<void> {
    await this.person.page.getByRole('button', { name: this.person.t('reports:allNoChange') }).click();
  }

  /** Hands in what is ready, after a look at what goes out. */
  async submit(count: number): Promise<void> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('reports:submitAll') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('reports:dialog.submit', { count }), exact: true })
      .click();
    await expect(page.getByText(pattern(t('reports:submitted', { count, time: '…' })))).toBeVisible();
  }
}
