import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { RequestContext } from './request-context.js';

/** Gives the request's connection back when its answer is ready, whatever happened. */
export const endOfRequest: ApolloServerPlugin<RequestContext> = {
  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve({
      async willSendResponse({ contextValue }) {
        await contextValue.reads.close();
        if (process.env['GWAJE_COUNT_STATEMENTS'] === '1' && contextValue.response !== null && !contextValue.response.headersSent)
          contextValue.response.setHeader('x-gwaje-statements', contextValue.reads.statements);
      },
    });
  },
};
