import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { RequestContext } from './request-context.js';

const RETRY_AFTER_SECONDS = '2';

/** Gives the request's connection back when its answer is ready, whatever happened, and says BUSY in HTTP's own words. */
export const endOfRequest: ApolloServerPlugin<RequestContext> = {
  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve({
      async willSendResponse({ contextValue, response, errors }) {
        await contextValue.reads.close();
        response.http.headers.set('cache-control', 'no-store');
        if (process.env['GWAJE_COUNT_STATEMENTS'] === '1')
          response.http.headers.set('x-gwaje-statements', String(contextValue.reads.statements));
        if (errors?.some(({ originalError }) => originalError?.name === 'Busy') !== true) return;
        response.http.status = 503;
        response.http.headers.set('retry-after', RETRY_AFTER_SECONDS);
      },
    });
  },
};
