const OPENS_A_CONNECTION = new Set(['query', 'sql', 'transaction']);

/** DataSource takes any free connection, which carries no session facts: row-level security would answer with no rows. */
export const noDataSourceQuery = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { banned: 'DataSource.{{name}} runs outside the viewer’s transaction: only platform/database may call it.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      'CallExpression > MemberExpression.callee'(node) {
        const name = node.property.name;
        if (!OPENS_A_CONNECTION.has(name)) return;
        if (services.getTypeAtLocation(node.object).getSymbol()?.name !== 'DataSource') return;
        context.report({ node, messageId: 'banned', data: { name } });
      },
    };
  },
};
