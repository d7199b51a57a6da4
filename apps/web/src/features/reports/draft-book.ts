import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../../lib/graphql-client';
import { DraftKeeper } from './draft-keeper';
import type { DraftSnapshot } from './draft-snapshot';
import type { OwnReport } from './own-report';
import { SaveDraft, type SendDraft } from './save-draft';

/** The drafts that are open on a page, one keeper a report, for as long as the page is shown. */
export class DraftBook {
  private readonly keepers = new Map<string, DraftKeeper>();
  /** The submission that each keeper began after: another one ends its life. */
  private readonly begunAfter = new Map<string, string | null>();

  constructor(
    private readonly viewerId: string,
    private readonly send: SendDraft,
  ) {}

  keeperOf(report: OwnReport): DraftKeeper {
    const submission = report.latestSubmission?.id ?? null;
    const known = this.keepers.get(report.id);
    if (known && this.begunAfter.get(report.id) === submission) return known;
    known?.stop();
    this.begunAfter.set(report.id, submission);
    const keeper = new DraftKeeper(report, this.viewerId, this.send);
    this.keepers.set(report.id, keeper);
    return keeper;
  }

  adopt(reports: readonly OwnReport[]): void {
    for (const report of reports) this.keeperOf(report).adopt(report);
  }

  /** Handed in; when it comes back it is begun anew from what the server says. */
  forget(id: string): void {
    this.keepers.get(id)?.forget();
    this.keepers.delete(id);
  }

  /** Resolves when all were tried. */
  readonly flush = async (): Promise<void> => {
    await Promise.all([...this.keepers.values()].map((keeper) => keeper.flush()));
  };

  readonly stop = (): void => {
    for (const keeper of this.keepers.values()) keeper.stop();
  };
}

/** Saves when the line comes back and when the page is left. */
export function useDraftBook(viewerId: string): DraftBook {
  const { mutateAsync } = useMutation({
    mutationFn: ({ id, input }: { id: string; input: Parameters<SendDraft>[1] }) => request(SaveDraft, { id, input }),
  });
  const [book] = useState(() => new DraftBook(viewerId, async (id, input) => (await mutateAsync({ id, input })).statusReportDraftSave));
  useEffect(() => {
    const flush = () => void book.flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      book.stop();
    };
  }, [book]);
  return book;
}

/** Keepers learn what the server says now, and send what they have brought from an earlier visit. */
export function useAdopted(book: DraftBook, reports: readonly OwnReport[]): void {
  useEffect(() => book.adopt(reports), [book, reports]);
}

export function useDraft(keeper: DraftKeeper): DraftSnapshot {
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot);
}
