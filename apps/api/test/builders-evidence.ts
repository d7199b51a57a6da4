import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.js';
import { sampleFile } from './sample-files.js';
import type { World } from './world.js';

interface Brought {
  status: number;
  evidence: { id: string } | null;
  userErrors: { code: string; path: string[] }[];
}

interface EvidenceSeen {
  id: string;
  version: number;
  fileName: string;
  sha256: string;
  caption: string;
  scope: string;
  scan: string;
  isRemoved: boolean;
  viewerCan: { download: boolean; remove: boolean };
}

const FIELDS = 'id version fileName format bytes sha256 caption scope scan isRemoved milestone { id } viewerCan { download remove }';
const READ = `query ($id: ID!) { statusReport(id: $id) { evidence { ${FIELDS} } submissions { number evidence { ${FIELDS} } } } }`;
const REMOVE = `mutation ($id: ID!, $input: EvidenceRemoveInput!) { evidenceRemove(id: $id, input: $input) { statusReport { evidence { id } } userErrors { code path } } }`;

/** Files of evidence as people bring, read and take them away, through the product's own doors. */
export class EvidenceFiles {
  constructor(private readonly world: World) {}

  private address(path: string): string {
    return `${this.world.url}/files/evidence/${path}`;
  }

  describe(given: object = {}): string {
    const about = { idempotencyKey: randomUUID(), fileName: '지침.pdf', caption: '개정 지침', scope: 'TASK_FORCE', namesNoVictim: true };
    return encodeURIComponent(JSON.stringify({ ...about, ...given }));
  }

  headers({ token }: Pick<Actor, 'token'>, given: object = {}): Record<string, string> {
    return { cookie: `gwaje=${token}`, 'content-type': 'application/octet-stream', 'x-gwaje-file': this.describe(given) };
  }

  async bring(
    actor: Pick<Actor, 'token'>,
    reportId: string,
    given: object = {},
    bytes: Uint8Array<ArrayBuffer> = sampleFile('pdf', randomUUID()),
  ): Promise<Brought> {
    const response = await fetch(this.address(reportId), { method: 'POST', headers: this.headers(actor, given), body: bytes });
    const answer = (await response.json()) as Partial<Brought>;
    return { status: response.status, evidence: answer.evidence ?? null, userErrors: answer.userErrors ?? [] };
  }

  /** Brought as it should be, or the test ends. */
  async add(actor: Pick<Actor, 'token'>, reportId: string, given: object = {}, bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
    const { evidence, userErrors, status } = await this.bring(actor, reportId, given, bytes);
    if (evidence === null) throw new Error(`The file was refused: ${String(status)} ${JSON.stringify(userErrors)}`);
    return evidence.id;
  }

  give(actor: Actor | null, id: string): Promise<Response> {
    return fetch(this.address(id), { headers: actor === null ? {} : { cookie: `gwaje=${actor.token}` } });
  }

  async read(
    actor: Pick<Actor, 'token'>,
    reportId: string,
  ): Promise<{ evidence: EvidenceSeen[]; submissions: { number: number; evidence: EvidenceSeen[] }[] } | null> {
    const { data } = await this.world.graphql(actor.token, READ, { id: reportId });
    return (data as unknown as { statusReport: { evidence: EvidenceSeen[]; submissions: [] } | null }).statusReport;
  }

  async remove(actor: Actor, id: string, expectedVersion: number): Promise<{ codes: string[] }> {
    const input = { idempotencyKey: randomUUID(), expectedVersion };
    const { data, errors } = await this.world.graphql(actor.token, REMOVE, { id, input });
    const payload = data?.['evidenceRemove'] as unknown as { userErrors: { code: string }[] } | undefined;
    return {
      codes: [...errors.map(({ extensions }) => String(extensions['code'])), ...(payload?.userErrors ?? []).map(({ code }) => code)],
    };
  }
}
