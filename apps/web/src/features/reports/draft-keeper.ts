import { newKey } from '../../lib/idempotency';
import type { ClaimKind } from './claim-kind';
import { dropCopy, keepCopy, readCopy } from './local-copy';
import { refusalOf } from './draft-refusal';
import type { DraftSnapshot, OtherVersion } from './draft-snapshot';
import type { OwnReport } from './own-report';
import { contentOf, isSame, startingContent, type Content } from './report-content';
import type { DraftAnswer, SendDraft } from './save-draft';

const SAVE_AFTER_MS = 2000;
const TRY_AGAIN_AFTER_MS = 15_000;

type DraftSource = Pick<OwnReport, 'id' | 'version' | 'state' | 'draft' | 'latestSubmission'>;

function otherVersion(report: DraftSource): OtherVersion {
  const { draft } = report;
  return {
    content: startingContent(report),
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
    savedBy: draft?.savedBy ?? null,
  };
}

/**
 * Keeps the draft of one report: two seconds after the last change and on leaving a field it goes to the server, and until the
 * server has it a copy lies on this device. It overwrites nothing: an older version is refused, and both texts stay.
 */
export class DraftKeeper {
  private current: DraftSnapshot;
  private confirmed: Content;
  /** Of the draft, as the server counts it. */
  private version: number;
  /** Of the report, needed to submit it. */
  reportVersion: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private act: { of: Content; version: number; key: string } | null = null;
  private isStopped = false;
  private readonly listeners = new Set<() => void>();
  readonly id: string;

  constructor(
    report: DraftSource,
    private readonly viewerId: string,
    private readonly send: SendDraft,
  ) {
    this.id = report.id;
    this.reportVersion = report.version;
    const server = otherVersion(report);
    this.version = server.version;
    this.confirmed = server.content;
    const empty = { conflict: null, refusals: [], chosen: {}, isRestored: false };
    this.current = { ...empty, content: server.content, save: server.savedAt === null ? 'idle' : 'saved', savedAt: server.savedAt };
    this.restore(server);
  }

  private restore(server: OtherVersion): void {
    const copy = readCopy(this.viewerId, this.id);
    if (copy === null) return;
    if (isSame(copy.content, server.content)) return dropCopy(this.viewerId, this.id);
    const isStale = copy.version !== server.version;
    this.current = { ...this.current, content: copy.content, save: 'kept', isRestored: true, conflict: isStale ? server : null };
  }

  readonly snapshot = (): DraftSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get draftVersion(): number {
    return this.version;
  }

  private get isDirty(): boolean {
    return this.current.content !== this.confirmed;
  }

  private set(change: Partial<DraftSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  readonly change = (change: Partial<Content>): void => {
    const content = { ...this.current.content, ...change };
    const isKept = keepCopy(this.viewerId, this.id, { content, version: this.version, at: Date.now() });
    this.set({ content, save: isKept ? 'saving' : 'lost' });
    this.later(SAVE_AFTER_MS);
  };

  readonly choose = (milestoneId: string, kind: ClaimKind): void => this.set({ chosen: { ...this.current.chosen, [milestoneId]: kind } });

  private later(wait: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.flush(), wait);
  }

  /** Sends what the server has not got; resolves when it was tried. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.sending) return this.sending;
    if (!this.isDirty || this.current.conflict) return;
    this.sending = this.sendOnce().finally(() => {
      this.sending = null;
    });
    await this.sending;
  };

  private keyOf(content: Content): string {
    if (this.act?.of !== content || this.act.version !== this.version) this.act = { of: content, version: this.version, key: newKey() };
    return this.act.key;
  }

  private async sendOnce(): Promise<void> {
    const { content } = this.current;
    this.set({ save: 'saving' });
    try {
      const answer = await this.send(this.id, { idempotencyKey: this.keyOf(content), expectedVersion: this.version, content });
      this.take(answer, content);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) this.holdBack();
      // Sent again it would be refused again: the writer has to know.
      else this.set({ save: 'refused', refusals: [refusal] });
    }
  }

  private holdBack(): void {
    const isKept = keepCopy(this.viewerId, this.id, { content: this.current.content, version: this.version, at: Date.now() });
    this.set({ save: isKept ? 'kept' : 'lost' });
    this.later(TRY_AGAIN_AFTER_MS);
  }

  private take({ statusReport, userErrors }: DraftAnswer, sent: Content): void {
    const draft = statusReport?.draft ?? null;
    if (userErrors.some(({ code }) => code === 'STALE_VERSION') && draft) return this.meet({ ...draft, content: contentOf(draft.content) });
    if (userErrors.length > 0 || !statusReport || !draft) return this.set({ save: 'refused', refusals: userErrors });
    this.version = draft.version;
    this.reportVersion = statusReport.version;
    this.confirmed = sent;
    if (!this.isDirty) {
      dropCopy(this.viewerId, this.id);
      return this.set({ save: 'saved', savedAt: draft.savedAt, refusals: [], isRestored: false });
    }
    keepCopy(this.viewerId, this.id, { content: this.current.content, version: this.version, at: Date.now() });
    this.later(SAVE_AFTER_MS);
  }

  /** Two texts: the same one is no conflict, an untouched page takes the newer one, and otherwise the person chooses. */
  private meet(other: OtherVersion): void {
    if (!this.isDirty || isSame(other.content, this.current.content)) {
      this.version = other.version;
      this.confirmed = other.content;
      dropCopy(this.viewerId, this.id);
      return this.set({ content: other.content, save: 'saved', savedAt: other.savedAt, conflict: null, isRestored: false });
    }
    this.set({ conflict: other, save: 'kept' });
  }

  /** What the person chose of the two; written upon the newer version. */
  readonly settle = (content: Content): void => {
    const { conflict } = this.current;
    if (!conflict) return;
    this.version = conflict.version;
    this.confirmed = conflict.content;
    keepCopy(this.viewerId, this.id, { content, version: this.version, at: Date.now() });
    this.set({ content, conflict: null, isRestored: false });
    void this.flush();
  };

  /** The server's answer to a later question: somebody may have written meanwhile. */
  readonly adopt = (report: DraftSource): void => {
    this.reportVersion = Math.max(this.reportVersion, report.version);
    const server = otherVersion(report);
    if (!this.sending && server.version > this.version && !this.current.conflict) this.meet(server);
    else if (this.isDirty && !this.sending) this.later(0);
  };

  /** The page is left: one last try, and then the copy on this device waits for the next visit. */
  readonly stop = (): void => {
    this.isStopped = true;
    void this.flush();
  };

  /** It was handed in: the server has it for good. */
  readonly forget = (): void => {
    clearTimeout(this.timer);
    this.confirmed = this.current.content;
    dropCopy(this.viewerId, this.id);
  };
}
