import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from 'gql.tada';
import { asFailure, RequestFailed } from './errors';
import { documentText } from './gql';
import { request } from './graphql-client';

const FRESH_FOR_MS = 60_000;
const TRIES_WHEN_OFFLINE = 2;

function nameOf(document: object): string {
  return /(?:query|mutation)\s+(\w+)/.exec(documentText(document))?.[1] ?? 'unnamed';
}

/** Everything read about one task force has its code in the key, so that one message can make all of it stale. */
export function taskForceQuery<Document extends object>(taskForce: string, document: Document, variables: VariablesOf<Document>) {
  return queryOptions<ResultOf<Document>, RequestFailed>({
    queryKey: ['taskForce', taskForce, nameOf(document), variables],
    queryFn: () => request(document, variables),
  });
}

/** What belongs to no task force: the session, the accounts. */
export function personalQuery<Document extends object>(document: Document, variables: VariablesOf<Document>) {
  return queryOptions<ResultOf<Document>, RequestFailed>({
    queryKey: ['personal', nameOf(document), variables],
    queryFn: () => request(document, variables),
  });
}

export function createQueryClient(whenSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (asFailure(error).kind === 'notSignedIn') whenSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR_MS,
        // Asking again helps only where nobody answered; a refusal stays a refusal.
        retry: (count, error) => asFailure(error).kind === 'network' && count < TRIES_WHEN_OFFLINE,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
