// Each ban carries the sentence that a developer reads in the editor.
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a file is named after the one thing it exports, and a search for that name finds every use.',
};

const ORDER_BY_EXPRESSION = {
  selector: 'CallExpression[callee.property.name=/^(orderBy|addOrderBy)$/][arguments.0.type!="Literal"]',
  message: 'orderBy runs whatever text it is given: map the sort enum to literals and pass a literal.',
};

const QUERY_RUNNER = {
  selector: 'CallExpression[callee.property.name="createQueryRunner"]',
  message: 'Only platform/database opens connections; readers and commands are handed one that carries the session facts.',
};

export const everywhere = [DEFAULT_EXPORT];
export const inTheApi = [...everywhere, ORDER_BY_EXPRESSION, QUERY_RUNNER];
export const inPlatformDatabase = [...everywhere, ORDER_BY_EXPRESSION];
