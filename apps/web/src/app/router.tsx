import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { createQueryClient } from '../lib/query';
import { paths } from '../lib/paths';
import { routeTree } from './routes';

export type AppRouter = ReturnType<typeof buildRouter>;

function buildRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
}

/** A history is given by tests only; a browser has its own. */
export function createApp(history?: RouterHistory): { router: AppRouter; queryClient: QueryClient } {
  const queryClient = createQueryClient(() => toSignIn());
  const router = buildRouter(queryClient, history);

  /** Back to the same address afterwards; what was being written stays in the browser. */
  function toSignIn(): void {
    const { pathname, href } = router.state.location;
    if (pathname === '/sign-in') return;
    queryClient.removeQueries();
    void router.navigate(paths.signIn(href));
  }
  return { router, queryClient };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
