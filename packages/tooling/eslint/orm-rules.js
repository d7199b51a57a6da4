const OPENS_A_CONNECTION = new Set(['query', 'sql', 'transaction']);
const WRITES_BLINDLY = new Set(['save', 'remove', 'softRemove', 'upsert']);

const isOfTypeorm = (symbol) =>
  (symbol?.declarations ?? []).some((declaration) => /[/\\]typeorm[/\\]/.test(declaration.getSourceFile().fileName));

/** Looks at calls of a method by what the receiver really is: our own services may well have a method called save. */
function ruleFor(message, isBanned) {
  return {
    meta: { type: 'problem', schema: [], messages: { banned: message } },
    create(context) {
      const services = context.sourceCode.parserServices;
      return {
        'CallExpression > MemberExpression.callee'(node) {
          const name = node.property.name;
          const symbol = services.getTypeAtLocation(node.object).getSymbol();
          if (isBanned(name, symbol)) context.report({ node, messageId: 'banned', data: { name } });
        },
      };
    },
  };
}

/** DataSource takes any free connection, which carries no session facts: row-level security would answer with no rows. */
const noDataSourceQuery = ruleFor(
  'DataSource.{{name}} runs outside the viewer’s transaction: only platform/database may call it.',
  (name, symbol) => OPENS_A_CONNECTION.has(name) && symbol?.name === 'DataSource' && isOfTypeorm(symbol),
);

const noBlindWrites = ruleFor(
  'TypeORM’s {{name}} checks no version and would lose an edit silently: use tx.insert, or tx.change inside a command.',
  (name, symbol) => WRITES_BLINDLY.has(name) && isOfTypeorm(symbol),
);

export const ormRules = { rules: { 'no-data-source-query': noDataSourceQuery, 'no-blind-writes': noBlindWrites } };
