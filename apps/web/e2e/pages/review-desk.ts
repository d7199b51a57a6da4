import type { Response } from '@playwright/test';
import { typeDay } from '../support/fields.ts';
import { expect, settled, type Person } from '../support/journey.ts';
import type { Language } from '../support/words.ts';

/** The coordinator's queue of reports, and the rounds above it. */
export class ReviewDesk {
  constructor(
    private readonly person: Person,
    private readonly language: Language,
  ) {}

  async open(taskForce: string): Promise<void> {
    await this.person.page.goto(`/${taskForce}/review`);
    await settled(this.person.page);
  }

  async closeRound(): Promise<void> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('review:round.close') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('review:close.confirm'), exact: true })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  async openRound({ kind, code, ko, en, dueOn }: { kind: string; code: string; ko: string; en: string; dueOn: string }): Promise<void> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('review:round.open') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('review:open.kind') }).selectOption(kind);
    await dialog.getByRole('textbox', { name: t('review:open.code') }).fill(code);
    await dialog.getByRole('textbox', { name: t('review:open.nameKo'), exact: true }).fill(ko);
    await dialog.getByRole('textbox', { name: t('review:open.nameEn'), exact: true }).fill(en);
    await typeDay(dialog.getByRole('group', { name: t('review:open.dueOn') }), dueOn, this.language);
    await dialog.getByRole('button', { name: t('review:open.submit') }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('heading', { name: this.language === 'ko' ? ko : en })).toBeVisible();
  }

  /** Opens the report of a body on a task, from the list of those that wait. */
  async read(task: string, body: string): Promise<void> {
    const { page, t } = this.person;
    const list = page.getByRole('region', { name: t('review:list') });
    await list.getByRole('link', { name: new RegExp(`^${task} .*${body}`) }).click();
    await expect(
      page.getByRole('region', { name: t('review:reader') }).getByRole('heading', { name: new RegExp(`^${task} `) }),
    ).toBeVisible();
  }

  async refusesEmptyReason(): Promise<void> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('review:decide.return'), exact: true }).click();
    await page.getByRole('button', { name: t('review:decide.confirm.RETURNED') }).click();
    const reason = page.getByRole('textbox', { name: t('review:decide.reason') });
    await expect(reason).toHaveAttribute('aria-invalid', 'true');
    await expect(reason).toHaveAccessibleDescription(new RegExp(t('common:refused.REASON_REQUIRED')));
  }

  /** Sends it back, with a word at one section. */
  async sendBack(reason: string, comment: { section: string; text: string }): Promise<void> {
    const { page, t } = this.person;
    const section = t(`reporting:section.${comment.section}`);
    await page.getByRole('textbox', { name: t('review:decide.reason') }).fill(reason);
    await page.getByRole('textbox', { name: t('review:decide.comment', { section }) }).fill(comment.text);
    await this.decide('StatusReportReturn', t('review:decide.confirm.RETURNED'));
  }

  /** Resolves when the server has acknowledged the acceptance. */
  async accept(): Promise<void> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('review:decide.accept'), exact: true }).click();
    await this.decide('StatusReportAccept', t('review:decide.confirm.ACCEPTED'));
  }

  private async decide(operation: string, button: string): Promise<void> {
    const { page } = this.person;
    const isAnswer = (response: Response) => response.request().postData()?.includes(`mutation ${operation}`) === true;
    const [answer] = await Promise.all([page.waitForResponse(isAnswer), page.getByRole('button', { name: button, exact: true }).click()]);
    const { data } = (await answer.json()) as { data: Record<string, { userErrors: object[] }> };
    expect(Object.values(data).flatMap(({ userErrors }) => userErrors)).toEqual([]);
  }
}
