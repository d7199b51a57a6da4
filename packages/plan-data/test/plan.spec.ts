import { describe, expect, it } from '@jest/globals';
import { loadAnnouncementFacts, loadPlan, type Plan, type Provenance } from '../src/plan-data.js';

const plan = loadPlan('DSCR-TF');
const demonstration = loadPlan('DSCR-DEMO');

function provenancesOf(value: unknown): Provenance[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('quoteRef' in value) return [value as Provenance];
  return Object.values(value as Record<string, unknown>).flatMap(provenancesOf);
}

function localizedOf(value: unknown, path = ''): { path: string; ko: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ko' in value && 'en' in value) return [{ path, ko: String(value.ko), en: String(value.en) }];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) => localizedOf(child, `${path}.${key}`));
}

const bodyCodes = (given: Plan): Set<string> =>
  new Set(
    given.tasks.flatMap((task) => [
      task.lead.ministry,
      ...task.supporting.map((body) => body.ministry),
      ...task.measures.map((measure) => measure.ministry),
    ]),
  );

describe('the plan of the deepfake task force', () => {
  it('has four areas with ten tasks', () => {
    const perArea = plan.areas.map((area) => plan.tasks.filter((task) => task.area === area.code).length);
    expect(perArea).toEqual([3, 2, 3, 2]);
  });

  it('has everything that was published, and no more', () => {
    expect(plan.tasks.flatMap((task) => task.measures)).toHaveLength(37);
    expect(plan.tasks.flatMap((task) => task.milestones)).toHaveLength(33);
    expect(plan.legislation).toHaveLength(16);
    expect(plan.budgetLines).toHaveLength(9);
    expect(plan.indicators).toHaveLength(21);
    expect(plan.ministries).toHaveLength(25);
    expect(plan.successions).toHaveLength(9);
    expect(plan.sources).toHaveLength(73);
    expect(loadAnnouncementFacts()).toHaveLength(58);
  });

  it('gives each body of the announcement something to do', () => {
    expect([...bodyCodes(plan)]).toEqual(expect.arrayContaining(['MOE', 'MSIT', 'MOJ', 'MND', 'MOGEF', 'KCC', 'PIPC', 'KNPA']));
    const bodies = plan.ministries.map((ministry) => ministry.code);
    expect(bodies).toEqual(expect.arrayContaining(['OPC', 'SPO', 'KCSC', 'DSCVSC']));
  });

  it('names the chair by position, with the day on which the name was known', () => {
    expect(plan.taskForce.chair).toMatchObject({
      position: { ko: '단장', en: 'Chair' },
      title: { ko: '국무1차장', en: 'First Vice Minister, Office for Government Policy Coordination' },
      knownOn: '2024-11-06',
    });
  });

  it('holds no invented amount and no invented observation', () => {
    expect(plan.budgetLines.map((line) => line.code)).not.toContain('BL10');
    expect(plan.tasks.flatMap((task) => task.budgetLines)).not.toContain('BL10');
    const figures = [...plan.budgetLines.flatMap((line) => line.amounts), ...plan.indicators.flatMap((each) => each.observations)];
    expect(figures.filter((figure) => figure.provenance.kind === 'illustrative')).toEqual([]);
    expect(plan.indicators.find((each) => each.code === 'IN21')).toMatchObject({ target: null, observations: [] });
  });

  it('names the one line whose money another line counts already', () => {
    const overlapping = plan.budgetLines.filter((line) => line.overlapsWith !== null);
    expect(overlapping.map(({ code, overlapsWith }) => [code, overlapsWith])).toEqual([['BL04', 'BL02']]);
  });

  it('names the parts of a total, that no sum has both, and why the total is thought to contain them', () => {
    const parts = plan.budgetLines.filter((line) => line.partOf !== null);
    expect(parts.map(({ code, partOf }) => [code, partOf])).toEqual(['BL02', 'BL05', 'BL06'].map((code) => [code, 'BL01']));
    const total = plan.budgetLines.find(({ code }) => code === 'BL01');
    for (const { fiscalYear, stage, amountMillionWon } of total?.amounts ?? []) {
      const said = parts.flatMap(({ amounts }) => amounts.filter((amount) => amount.fiscalYear === fiscalYear && amount.stage === stage));
      expect(said).toHaveLength(3);
      expect(said.reduce((sum, amount) => sum + amount.amountMillionWon, 0)).toBeLessThan(amountMillionWon);
    }
    expect(total?.note?.ko).toContain('명시되지는 않았으나');
  });

  it('marks each status as illustrative, since none was published', () => {
    const reports = plan.tasks.flatMap((task) => task.statusReports);
    expect(reports).toHaveLength(10);
    expect(reports.every((report) => report.statusProvenance.kind === 'illustrative')).toBe(true);
  });

  it('marks each planned date that no source states', () => {
    const sourced = plan.tasks.flatMap((task) => task.milestones).filter((each) => each.plannedOnProvenance.kind !== 'illustrative');
    expect(sourced.map((milestone) => milestone.code)).toEqual(['MS23', 'MS27', 'MS29']);
  });

  it('asks an independent body and instructs the others', () => {
    expect(plan.ministries.filter((ministry) => ministry.independent).map((ministry) => ministry.code)).toEqual(['KCSC', 'KMCSC']);
  });

  it('says everything in Korean for the Korean reader and in English for the English one', () => {
    const isKorean = /[가-힣]/;
    const texts = [...localizedOf(plan), ...localizedOf(demonstration)];
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(({ ko }) => !isKorean.test(ko) && ko !== '%')).toEqual([]);
    expect(texts.filter(({ en }) => isKorean.test(en))).toEqual([]);
  });
});

describe('the sources', () => {
  it('keep their own title, and say it to the reader of the other language', () => {
    const isKorean = /[가-힣]/;
    const inLanguage = (text: string, language: string) => (language === 'ko' ? isKorean.test(text) : !isKorean.test(text));
    expect(plan.sources.filter(({ title, language }) => !inLanguage(title, language)).map(({ id }) => id)).toEqual([]);
    expect(plan.sources.filter(({ gloss, language }) => !inLanguage(gloss, language === 'ko' ? 'en' : 'ko')).map(({ id }) => id)).toEqual(
      [],
    );
    expect(plan.sources.filter(({ language }) => language === 'en').length).toBe(12);
  });

  it('of a Korean publication name no English words of ours', () => {
    const strayed = plan.sources.filter(
      ({ title, language }) => language === 'ko' && /\b(copy|via|attendees|press release)\b/i.test(title),
    );
    expect(strayed.map(({ id }) => id)).toEqual([]);
  });
});

describe('the demonstration', () => {
  it('is the same plan under a name that says what it is', () => {
    expect(demonstration.taskForce).toMatchObject({
      code: 'DSCR-DEMO',
      name: { ko: '시연용 딥페이크 성범죄 대응 범정부 TF', en: 'Demonstration: Deepfake Sexual Crime Response Task Force' },
    });
    expect([plan.isDemonstration, demonstration.isDemonstration]).toEqual([false, true]);
    expect(demonstration.areas).toEqual(plan.areas);
    expect(demonstration.legislation).toEqual(plan.legislation);
    expect(demonstration.ministries).toEqual(plan.ministries);
  });

  it('adds an office for each task but the last, and none to the real plan', () => {
    expect(plan.contacts).toEqual([]);
    expect(demonstration.contacts.map(({ task }) => task)).toEqual(plan.tasks.slice(0, -1).map(({ code }) => code));
    expect(provenancesOf(demonstration.contacts).every(({ kind }) => kind === 'illustrative')).toBe(true);
  });

  it('adds one budget line, one target and one observation, and no other figure', () => {
    expect(demonstration.budgetLines.slice(0, -1)).toEqual(plan.budgetLines);
    expect(demonstration.budgetLines.at(-1)?.code).toBe('BL10');
    const changed = demonstration.indicators.filter(
      (indicator, index) => JSON.stringify(indicator) !== JSON.stringify(plan.indicators[index]),
    );
    expect(changed.map(({ code, target, observations }) => [code, target?.value, observations.length])).toEqual([['IN21', 80, 1]]);
  });

  it('marks every addition as illustrative', () => {
    const line = demonstration.budgetLines.at(-1);
    const indicator = demonstration.indicators.find((each) => each.code === 'IN21');
    const additions = provenancesOf([line, indicator]);
    expect(additions).toHaveLength(6);
    expect(additions.every((provenance) => provenance.kind === 'illustrative')).toBe(true);
  });
});
