import everyday from '../../jest.config.js';

/** The example workflows, each run from its file on the local AWS: long, and so a run of its own. */
export default {
  ...everyday,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/examples/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
