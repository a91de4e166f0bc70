import { StackStatus } from '@aws-sdk/client-cloudformation';
import { expect, test } from '@jest/globals';
import { isSettled, isToCreate, stackPhase } from '../../src/cloudformation/stack-status.ts';

const phases = {
  review: ['REVIEW_IN_PROGRESS'],
  green: ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'],
  'rolled-back': ['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_ROLLBACK_COMPLETE'],
  failed: [
    'CREATE_FAILED',
    'DELETE_FAILED',
    'IMPORT_ROLLBACK_FAILED',
    'ROLLBACK_FAILED',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_FAILED',
  ],
  deleted: ['DELETE_COMPLETE'],
};

test('every status that the SDK knows has a phase; all others are in progress', () => {
  const known = new Map(
    Object.entries(phases).flatMap(([phase, names]) => names.map((name) => [name, phase] as const)),
  );
  for (const status of Object.values(StackStatus)) {
    expect([status, stackPhase(status)]).toEqual([status, known.get(status) ?? 'in-progress']);
  }
});

test('a status of tomorrow is never green', () => {
  expect(stackPhase('QUANTUM_COMPLETE')).toBe('failed');
});

test('a stack under work or under review has not settled', () => {
  expect(isSettled('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(false);
  expect(isSettled('REVIEW_IN_PROGRESS')).toBe(false);
  expect(isSettled('UPDATE_ROLLBACK_COMPLETE')).toBe(true);
});

test('a stack of which nothing stays has to be created: one that stands, or stands again, has not', () => {
  const dying = [
    'REVIEW_IN_PROGRESS',
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'ROLLBACK_IN_PROGRESS',
    'DELETE_IN_PROGRESS',
  ];
  expect(dying.filter((status) => !isToCreate(status))).toEqual([]);
  expect(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED', 'CREATE_IN_PROGRESS'].filter(isToCreate)).toEqual([]);
});
