import everyday from '../../jest.config.js';

/** What is interrupted at each of its requests in turn, and has to end well: long, and so a run of its own. */
export default {
  ...everyday,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/interruptions/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
