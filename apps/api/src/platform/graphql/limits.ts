import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';

/** Tokens a document may hold; counted by the parser, before anything is built from them. */
export const MAX_TOKENS = 2000;

/** A document signs in once: a hundred aliased tries in one request would make a mockery of the limit on guessing. */
function oneSignIn(context: ValidationContext): ASTVisitor {
  let seen = 0;
  return {
    Field(node) {
      if (node.name.value !== 'signIn') return;
      seen += 1;
      if (seen === 2) context.reportError(new GraphQLError('A document may sign in once.', { nodes: node }));
    },
  };
}

/** A subscription that comes over HTTP has nobody to tell its events to: the request is at fault and not the server. */
export function noSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('Subscriptions are served on a WebSocket only.', { nodes: node }));
    },
  };
}

/** Reported like every other fault of a document; thrown out of a visitor it would look like a fault of ours. */
const REFUSED = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

export const LIMITS: ValidationRule[] = [
  maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: false, ...REFUSED }),
  maxAliasesRule({ n: 15, allowList: [], ...REFUSED }),
  maxDirectivesRule({ n: 5, ...REFUSED }),
  costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: false, ...REFUSED }),
  oneSignIn,
];
