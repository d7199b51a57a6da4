import { types } from 'node:util';
import { Worker } from 'node:worker_threads';

export interface ApartLimits {
  megabytes: number;
  milliseconds: number;
}

/** The work took more memory or time than it is given; whoever asked goes on living. */
export class TooHeavy extends Error {}

/** So much is being worked on already that nobody else may even wait. */
export class TooMany extends Error {}

/** Runs one piece of work in a thread of its own, which ends with it: heavy or hostile input never stops the process that serves people. */
export async function runApart(program: URL, input: unknown, { megabytes, milliseconds }: ApartLimits): Promise<unknown> {
  const worker = new Worker(program, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: Math.ceil(megabytes / 8), stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new TooHeavy(`took longer than ${milliseconds} ms`)), milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error) => reject(asError(error, megabytes)));
      worker.once('exit', (code) => reject(new Error(`ended with ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function asError(error: unknown, megabytes: number): Error {
  if (!types.isNativeError(error)) return new Error(String(error));
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooHeavy(`took more than ${megabytes} MB`) : error;
}
