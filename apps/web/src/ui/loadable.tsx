import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asFailure, type RequestFailed } from '../lib/errors';
import { ErrorPanel } from './error-panel';
import { NoPermission } from './no-permission';
import { Skeleton } from './skeleton';

interface LoadableProps<Data> {
  query: UseQueryResult<Data, RequestFailed>;
  /** What it shows, for the sentence about a failure. */
  what: string;
  /** It is the whole page: then the page keeps its heading while it loads and when it fails. */
  isPage?: boolean;
  /** Heights of the blocks shown while it loads. */
  blocks: readonly number[];
  /** Empty and filled are the page's own. */
  children: (data: Data) => ReactNode;
}

/** The first two of the four states, the same on every page: loading, then failed. Old figures stay, with their time. */
export function Loadable<Data>({ query, what, blocks, children, isPage = false }: LoadableProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <ErrorPanel what={what} error={query.error} onRetry={retry} shownSince={query.dataUpdatedAt} /> : null}
        {children(query.data)}
      </>
    );
  }
  const failure = query.isError ? asFailure(query.error).kind : null;
  // Whoever is not signed in is on the way to the sign-in page.
  const hasFailed = failure !== null && failure !== 'notSignedIn';
  return (
    <div className="stack">
      {isPage ? <h1 className={hasFailed ? undefined : 'sr-only'}>{what}</h1> : null}
      {failure === 'forbidden' ? (
        <div className={isPage ? 'card' : undefined}>
          <NoPermission />
        </div>
      ) : hasFailed ? (
        <ErrorPanel what={what} error={query.error} onRetry={retry} />
      ) : (
        <Skeleton blocks={blocks} />
      )}
    </div>
  );
}
