import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { bringFile } from '../../lib/bring-file';
import { asFailure, type FailureFacts } from '../../lib/errors';
import { files } from '../../lib/files';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { UserError } from '../../lib/user-errors';
import { faultsOf, type AboutFile, type EvidenceRules } from './evidence-rules';

export type Bringing =
  { kind: 'WAITING'; errors: readonly UserError[] } | { kind: 'SENDING'; percent: number } | { kind: 'FAILED'; failure: FailureFacts };

const WAITING: Bringing = { kind: 'WAITING', errors: [] };

interface Given {
  file: File;
  rules: EvidenceRules;
  onDone: () => void;
}

/** One file on its way: what stands beside it, how far it is, how to stop it and how to try again. */
export function useBringing(taskForce: string, reportId: string, { file, rules, onDone }: Given) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const [bringing, setBringing] = useState<Bringing>(WAITING);
  const stopper = useRef<AbortController>(null);
  const send = async (about: AboutFile) => {
    const faults = faultsOf(file, about, rules);
    if (faults.length > 0) return setBringing({ kind: 'WAITING', errors: faults });
    const stop = new AbortController();
    stopper.current = stop;
    setBringing({ kind: 'SENDING', percent: 0 });
    const said = { fileName: file.name, ...about };
    // The same file with the same words is one act, however often it is tried.
    const description = { ...said, idempotencyKey: key.of({ ...said, size: file.size, lastModified: file.lastModified }) };
    try {
      const onProgress = (percent: number) => setBringing({ kind: 'SENDING', percent });
      const { userErrors } = await bringFile(files.evidence(reportId), file, description, { onProgress, signal: stop.signal });
      key.done();
      if (userErrors.length > 0) return setBringing({ kind: 'WAITING', errors: userErrors });
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      onDone();
    } catch (error) {
      setBringing(stop.signal.aborted ? WAITING : { kind: 'FAILED', failure: asFailure(error) });
    }
  };
  return { bringing, send, stop: () => stopper.current?.abort() };
}
