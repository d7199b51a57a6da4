import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.js';
import type { World } from './world.js';

const FIELDS =
  'reportRoute { id version ministry { code } via { code } fromOn untilOn basis provenance { kind } viewerCan { change } } userErrors { code path }';

interface Answer {
  reportRoute: ({ id: string; version: number; basis: string } & Record<string, unknown>) | null;
  userErrors: { code: string; path: string[] }[];
}

/** Through whom bodies report, as the office says it. */
export class Routes {
  constructor(private readonly world: World) {}

  add(actor: Actor, ministryCode: string, viaCode: string, given: object = {}, code = 'TEST-TF'): Promise<Answer> {
    const input = { idempotencyKey: randomUUID(), ministryCode, viaCode, fromOn: '2025-01-01', basis: '소속 기관', ...given };
    return this.ask(actor, 'reportRouteAdd(taskForceCode: $code, input: $input)', '$code: String!, $input: ReportRouteAddInput!', {
      ...{ code, input },
    });
  }

  change(actor: Actor, id: string, expectedVersion: number, given: object): Promise<Answer> {
    const input = { idempotencyKey: randomUUID(), expectedVersion, viaCode: 'MOJ', fromOn: '2025-01-01', basis: '소속 기관', ...given };
    return this.ask(actor, 'reportRouteChange(id: $id, input: $input)', '$id: ID!, $input: ReportRouteChangeInput!', { id, input });
  }

  /** A refused request is thrown by its code. */
  private async ask(actor: Actor, field: string, declared: string, variables: object): Promise<Answer> {
    const { data, errors, status } = await this.world.graphql(actor.token, `mutation (${declared}) { ${field} { ${FIELDS} } }`, variables);
    if (status >= 500) throw new Error(`status ${String(status)}`);
    const [error] = errors;
    if (error !== undefined) throw new Error(String(error.extensions['code']));
    return Object.values(data ?? {})[0] as unknown as Answer;
  }
}
