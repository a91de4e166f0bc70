/** Native ESM: run with `node --experimental-vm-modules` (see package.json). What needs Python, and what is long, has a run of its own. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(?:contract|examples|interruptions)/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/local/dist'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': '<rootDir>/test/strip-types.js',
    '/@actions/workflow-parser/.*\\.js$': '<rootDir>/test/import-json.js',
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/workflow-parser/)'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/make-temporary-folder.js',
  globalTeardown: '<rootDir>/test/remove-temporary-folder.js',
  randomize: true,
  maxWorkers: 2,
  testTimeout: 60_000,
};
