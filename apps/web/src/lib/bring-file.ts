import { RequestFailed } from './errors';
import { failureIn } from './files';
import type { UserError } from './user-errors';

interface Way {
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

interface Brought {
  userErrors: UserError[];
}

/** Brings a file to the server and tells how far it is: `fetch` does not say that of what goes out. */
export function bringFile(address: string, file: File, description: object, { onProgress, signal }: Way): Promise<Brought> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    // A header takes no Korean.
    request.setRequestHeader('x-gwaje-file', encodeURIComponent(JSON.stringify(description)));
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((loaded / total) * 100));
    };
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 200 && isBrought(answer)) resolve(answer);
      else reject(failureIn(answer, request.status, request.getResponseHeader('retry-after')));
    };
    const unreachable = () => reject(new RequestFailed({ kind: 'network', code: 'OFFLINE' }));
    request.onerror = unreachable;
    request.onabort = unreachable;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function isBrought(answer: unknown): answer is Brought {
  return typeof answer === 'object' && answer !== null && 'userErrors' in answer && Array.isArray(answer.userErrors);
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
