import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const CHANGED = 'subscription TaskForceChanged($code: String!) { taskForceChanged(code: $code) { code revision } }';

function address(): string {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** Listens until told to stop. The client is fetched after the page is shown: it is not needed to read the first figures. */
function listen(code: string, onChange: () => void): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void import('graphql-ws').then(({ createClient }) => {
    if (stopped) return;
    let connections = 0;
    const client = createClient({ url: address(), retryAttempts: Infinity, shouldRetry: () => true });
    // What changed while the line was down was not told.
    client.on('connected', () => {
      connections += 1;
      if (connections > 1) onChange();
    });
    const cancel = client.subscribe(
      { query: CHANGED, variables: { code } },
      { next: onChange, error: () => undefined, complete: () => undefined },
    );
    stop = () => {
      cancel();
      void client.dispose();
    };
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Keeps an open window true: a change by anyone makes what is shown here ask again. */
export function useLiveTaskForce(code: string): void {
  const queryClient = useQueryClient();
  useEffect(() => listen(code, () => void queryClient.invalidateQueries({ queryKey: ['taskForce', code] })), [code, queryClient]);
}
