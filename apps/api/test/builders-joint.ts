import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.js';
import type { World } from './world.js';

const FIELDS = `disagreement { id version state reason request outcome waitingDays statedByMinistry { code } viewerCan { raise settle close } } userErrors { code path }`;

interface Answer {
  disagreement: ({ id: string; version: number; state: string } & Record<string, unknown>) | null;
  userErrors: { code: string; path: string[] }[];
}

/** Two bodies that do not agree, through the product's own doors. */
export class Disagreements {
  constructor(private readonly world: World) {}

  state(actor: Actor, reportId: string, given: object = {}): Promise<Answer> {
    const input = { idempotencyKey: randomUUID(), reason: '실적 산정 기준이 다름', ...given };
    return this.ask(actor, 'disagreementState', '$reportId: ID!, $input: DisagreementStateInput!', 'reportId: $reportId', {
      reportId,
      input,
    });
  }

  raise(actor: Actor, id: string, expectedVersion: number, given: object = {}): Promise<Answer> {
    return this.step(actor, 'Raise', id, { expectedVersion, reason: '양 기관 협의 결렬', ...given });
  }

  settle(actor: Actor, id: string, expectedVersion: number, given: object = {}): Promise<Answer> {
    return this.step(actor, 'Settle', id, { expectedVersion, outcome: '수치 정정에 합의', ...given });
  }

  close(actor: Actor, id: string, expectedVersion: number, given: object = {}): Promise<Answer> {
    return this.step(actor, 'Close', id, { expectedVersion, answer: '주관기관 기준으로 통일', ...given });
  }

  private step(actor: Actor, step: string, id: string, given: object): Promise<Answer> {
    const input = { idempotencyKey: randomUUID(), ...given };
    return this.ask(actor, `disagreement${step}`, `$id: ID!, $input: Disagreement${step}Input!`, 'id: $id', { id, input });
  }

  /** A refused request is thrown by its code. */
  private async ask(actor: Actor, name: string, declared: string, given: string, variables: object): Promise<Answer> {
    const query = `mutation (${declared}) { ${name}(${given}, input: $input) { ${FIELDS} } }`;
    const { data, errors, status } = await this.world.graphql(actor.token, query, variables);
    if (status >= 500) throw new Error(`status ${String(status)}`);
    const [error] = errors;
    if (error !== undefined) throw new Error(String(error.extensions['code']));
    return data?.[name] as unknown as Answer;
  }
}
