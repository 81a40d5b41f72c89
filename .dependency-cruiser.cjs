// Architecture as a test: `npm run arch`. Rules match folders, never words in file names.
const PURE = 'contracts|calendar|workflow|report-parser|report-domain|ledger-reader';
const ADAPTER = 'platform|database|jobs|documents|access|embedded-postgres|mail|spreadsheets';
const DOOR = 'cases';
const FEATURE =
  'people|intake|ledger|reminders|reports|bulk|calendars|channels|escalation|cadences|ledger-import|ledger-sheets|official-documents|case-files|live|comments|operations';
const SPEC = '\\.(spec|int-spec|e2e-spec)\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-is-pure',
      comment: 'Rules must run without a framework, a clock or a database.',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: [SPEC, `^libs/(${PURE})/src/testing/`].flat() },
      to: { pathNot: [`^libs/(${PURE})/`, '(^|/)node_modules/(xstate|zod|date-fns|opencc-js)/'] },
    },
    {
      name: 'adapters-know-no-feature',
      severity: 'error',
      from: { path: `^libs/(${ADAPTER})/` },
      to: { path: `^libs/(${DOOR}|${FEATURE})/` },
    },
    {
      name: 'the-door-knows-no-feature',
      comment: 'Every change of a case goes through libs/cases; it does not know who knocks (ADR 0002).',
      severity: 'error',
      from: { path: `^libs/(${DOOR})/` },
      to: { path: `^libs/(${FEATURE})/` },
    },
    {
      name: 'features-do-not-meet',
      comment: 'They meet in the outbox (writing), in SQL (reading) and at the one door, libs/cases.',
      severity: 'error',
      from: { path: `^libs/(${FEATURE})/` },
      to: { path: `^libs/(${FEATURE})/`, pathNot: '^libs/$1/' },
    },
    { name: 'libs-do-not-see-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-sees-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'web-features-do-not-meet',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-points-down',
      severity: 'error',
      from: { path: '^apps/web/src/(features|shared)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-shared-is-shared',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'through-the-front-door-of-a-library',
      comment: 'Import a library by its index.ts.',
      severity: 'error',
      // Jest loads its global set-up, which libs/testing holds, without aliases.
      from: { path: '^libs/([^/]+)/', pathNot: '^libs/testing/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'through-the-front-door-from-an-app',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'bullmq-only-in-jobs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/jobs/' },
      to: { path: '(^|/)node_modules/(bullmq|@nestjs/bullmq|ioredis)/' },
    },
    {
      name: 'typeorm-below-the-apps',
      severity: 'error',
      from: { path: '^apps/', pathNot: ['\\.module\\.ts$', '/main\\.ts$', SPEC] },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'testing-only-in-specs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', SPEC] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(apps|libs|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // type imports count: a type from above is still a dependency
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
