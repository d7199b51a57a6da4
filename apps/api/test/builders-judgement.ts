import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.js';
import type { ReportSeen } from './builders-reporting.js';
import type { World } from './world.js';

const FIELDS = `judgedRating { id state rating reason { ko } opinion answer answerDueAt expired daysLeft version viewerCan { revise drop ask answer confirm } } userErrors { code path }`;

export interface JudgedSeen {
  id: string;
  state: string;
  rating: string;
  reason: { ko: string };
  opinion: string | null;
  answer: string | null;
  answerDueAt: string | null;
  expired: boolean;
  daysLeft: number | null;
  version: number;
  viewerCan: Record<'revise' | 'drop' | 'ask' | 'answer' | 'confirm', boolean>;
}

export interface Judged {
  judgedRating: JudgedSeen | null;
  userErrors: { code: string; path: string[] }[];
}

type Act = 'Revise' | 'Drop' | 'Ask' | 'Answer' | 'Confirm';

const GIVEN: Record<Act, object> = {
  Revise: { rating: 'RED', reason: '개정 일정이 두 차례 미루어짐' },
  Answer: { agrees: false, explanation: '국회 일정에 따른 지연임' },
  ...{ Drop: {}, Ask: {}, Confirm: {} },
};

/** Judgements as people make them, through the product's own doors. */
export class Judging {
  constructor(private readonly world: World) {}

  draft(actor: Actor, report: Pick<ReportSeen, 'id'>, given: object = {}): Promise<Judged> {
    const input = { idempotencyKey: randomUUID(), rating: 'YELLOW', reason: '협의가 한 달째 멈추어 있음', ...given };
    const document = `mutation ($id: ID!, $input: JudgedRatingDraftInput!) { judgedRatingDraft(reportId: $id, input: $input) { ${FIELDS} } }`;
    return this.tell(actor, document, { id: report.id, input });
  }

  take(actor: Actor, act: Act, { id, version }: { id: string; version: number }, given: object = {}): Promise<Judged> {
    const input = { idempotencyKey: randomUUID(), expectedVersion: version, ...GIVEN[act], ...given };
    const document = `mutation ($id: ID!, $input: JudgedRating${act}Input!) { judgedRating${act}(id: $id, input: $input) { ${FIELDS} } }`;
    return this.tell(actor, document, { id, input });
  }

  /** One act after the other, each on what the one before left; throws where one is refused. */
  async through(report: Pick<ReportSeen, 'id'>, ...acts: [actor: Actor, act: Act | 'Draft', given?: object][]): Promise<JudgedSeen> {
    let judged: JudgedSeen | null = null;
    for (const [actor, act, given] of acts) {
      const answer: Judged =
        act === 'Draft' || judged === null ? await this.draft(actor, report, given) : await this.take(actor, act, judged, given);
      if (answer.judgedRating === null) throw new Error(`${act}: ${JSON.stringify(answer.userErrors)}`);
      judged = answer.judgedRating;
    }
    if (judged === null) throw new Error('Nothing was done');
    return judged;
  }

  /** The body's time is over, as no person can make it. */
  async timePasses(id: string): Promise<void> {
    await this.world.sql('ALTER TABLE judged_rating DISABLE TRIGGER ALL');
    await this.world.sql(`UPDATE judged_rating SET answer_due_at = now() - interval '1 ms' WHERE id = $1`, [id]);
    await this.world.sql('ALTER TABLE judged_rating ENABLE TRIGGER ALL');
  }

  private async tell(actor: Actor, document: string, variables: object): Promise<Judged> {
    const { data, errors } = await this.world.graphql(actor.token, document, variables);
    const [error] = errors;
    if (error !== undefined) throw new Error(String(error.extensions['code']));
    return Object.values(data ?? {})[0] as unknown as Judged;
  }
}
