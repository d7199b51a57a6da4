// Who may import whom: STYLE_GUIDE, section 2. The comment of a rule is what its breaker reads, so it says why.
const MODULES = '^apps/api/src/modules/';
const TEST_CODE = '(\\.spec\\.tsx?$|^apps/api/test/|^apps/web/e2e/|^apps/web/src/testing/|^packages/[^/]+/test/)';

/** Installed or not: a package that cannot be found keeps its bare name. */
const anyPackage = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const GRAPHQL = anyPackage('graphql', '@nestjs/graphql', '@nestjs/apollo', '@apollo');
const SQL = anyPackage('typeorm', '@nestjs/typeorm', 'pg');
const FRAMEWORKS = anyPackage('@nestjs', '@apollo', 'graphql', 'typeorm', 'pg', 'express', 'rxjs', 'dataloader', 'ws');

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const api = [
  rule(
    'rules-and-policies-are-pure',
    'A rule or policy that needs a framework, a database or a clock cannot be tested as a function, nor read by an official. Take `today` and plain records as arguments; import a type with `import type`.',
    { path: '\\.(rules|policy)\\.ts$' },
    {
      path: [
        FRAMEWORKS,
        '\\.(entity|reader|service|resolver|module)\\.ts$',
        '^apps/api/src/platform/(?!errors/|access/viewer\\.|clock/(calendar|business)-day\\.)',
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'rules-and-policies-touch-no-machine',
    'The same facts must give the same answer on every machine and day: no files, no timers, no environment.',
    { path: '\\.(rules|policy)\\.ts$' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'only-resolvers-know-graphql',
    'Commands and readers also serve jobs, exports and the command line, where there is no GraphQL: leave it in the resolver.',
    { path: [MODULES, '^apps/api/src/platform/(clock|database|ledger)/'], pathNot: ['\\.(resolver|module)\\.ts$', TEST_CODE] },
    { path: [GRAPHQL, '^packages/schema/'] },
  ),
  rule(
    'only-services-readers-and-entities-know-sql',
    'SQL outside a service, reader or entity escapes the transaction that carries who is asking: call one of those.',
    { path: MODULES, pathNot: ['\\.(service|reader|entity|module)\\.ts$', TEST_CODE] },
    { path: SQL },
  ),
  rule(
    'modules-meet-at-the-front-door',
    "Another module's entity, reader and module are its front door. Its service, resolver, rules and policy may change any day.",
    { path: `${MODULES}([^/]+)/` },
    { path: MODULES, pathNot: [`${MODULES}$1/`, '\\.(entity|reader|module)\\.ts$'] },
  ),
  rule(
    'platform-knows-no-module',
    'Platform serves every concept, so it can know none: let the module register itself.',
    { path: '^apps/api/src/platform/' },
    { path: MODULES },
  ),
];

const web = [
  rule(
    'features-are-islands',
    'Two features that import each other become one: bring them together in web/src/app.',
    { path: '^apps/web/src/features/([^/]+)/' },
    { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  ),
  rule(
    'features-do-not-know-the-app',
    'The app mounts features; one that imports the app cannot be shown, or tested, by itself.',
    { path: '^apps/web/src/features/' },
    { path: '^apps/web/src/app/' },
  ),
  rule(
    'ui-and-lib-know-no-feature',
    'ui and lib lie below every feature: what needs a feature belongs in that feature.',
    { path: '^apps/web/src/(ui|lib)/' },
    { path: '^apps/web/src/(features|app)/' },
  ),
];

const everywhere = [
  rule(
    'no-cycles',
    'In ES modules a decorated class in a cycle is read before it exists, and start-up fails or not by the order of loading. Move what both need into a third file.',
    {},
    { circular: true },
  ),
  rule(
    'apps-do-not-import-apps',
    'Apps are deployed and replaced apart; what they share is a package.',
    { path: '^apps/([^/]+)/' },
    {
      path: '^apps/',
      pathNot: '^apps/$1/',
    },
  ),
  rule('packages-do-not-import-apps', 'Packages lie below apps.', { path: '^packages/' }, { path: '^apps/' }),
  rule(
    'no-test-code-in-production',
    'Test code may open doors that production must not have: move what both need out of the test.',
    { pathNot: TEST_CODE },
    { path: TEST_CODE },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...api, ...web],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.turbo|test-results)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs'],
    },
  },
};
