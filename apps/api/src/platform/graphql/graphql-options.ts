import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { raiseSchemaWall } from '../access/schema-wall.js';
import { checkMutationInputs } from '../command/mutation-inputs.js';
import { endOfRequest } from './end-of-request.js';
import { formatError } from './format-error.js';
import { LIMITS, MAX_TOKENS, noSubscriptions } from './limits.js';
import { asHttp, RequestContexts } from './request-context.js';
import { DateScalar, DateTimeScalar, WonScalar } from './scalars.js';
import { schemaFiles } from './schema-files.js';

@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<ApolloDriverConfig> {
  constructor(private readonly contexts: RequestContexts) {}

  createGqlOptions(): Omit<ApolloDriverConfig, 'driver'> {
    return {
      path: '/graphql',
      typePaths: schemaFiles(),
      resolvers: { Date: DateScalar, DateTime: DateTimeScalar, Won: WonScalar },
      transformSchema: (schema) => raiseSchemaWall(checkMutationInputs(schema)),
      graphiql: false,
      playground: false,
      introspection: false,
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      allowBatchedHttpRequests: false,
      // Nobody's documents are kept here: a stranger could fill the store.
      persistedQueries: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      validationRules: [...LIMITS, noSubscriptions],
      formatError,
      // The cache control plugin walks every field and halves the throughput; caching is by revision instead.
      plugins: [endOfRequest, ApolloServerPluginCacheControlDisabled()],
      context: ({ req, res }: { req: Request; res: Response }) => this.contexts.create(req, res).catch(asHttp),
    };
  }
}
