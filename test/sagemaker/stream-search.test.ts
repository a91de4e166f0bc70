import { describe, expect, test } from '@jest/globals';
import { countRestarts } from '../../src/sagemaker/phases.ts';
import { createStreamSearch } from '../../src/sagemaker/stream-search.ts';

/** A job of two instances, each of which has a stream, and has just written. */
function talkingJob() {
  const life = { isOver: false, restarts: 0 };
  const search = createStreamSearch(2, { ended: () => life.isOver, restarts: () => life.restarts });
  const rest = (times: number) => {
    for (let count = 0; count < times; count++) {
      search.heard();
      search.reachedEnd();
    }
  };
  search.looked();
  for (const host of ['algo-1', 'algo-2']) search.found(host);
  return { life, search, rest };
}

describe('streams are looked for', () => {
  test('not while all instances have one and lines keep coming', () => {
    const { search, rest } = talkingJob();
    rest(50);
    expect(search.isDue()).toBe(false);
  });

  test('after a restart, until each instance has a new one, though lines keep coming', () => {
    const { life, search, rest } = talkingJob();
    rest(50);
    life.restarts = 1;
    expect(search.isDue()).toBe(true);
    search.looked();
    search.found('algo-1');
    expect(search.isDue()).toBe(false);
    rest(3);
    expect(search.isDue()).toBe(true);
    search.looked();
    search.found('algo-2');
    rest(50);
    expect(search.isDue()).toBe(false);
  });

  test('by asking for it as often as one likes', () => {
    const { life, search, rest } = talkingJob();
    rest(3);
    life.restarts = 1;
    expect([search.isDue(), search.isDue()]).toEqual([true, true]);
    life.restarts = 0;
    expect(search.isDue()).toBe(false);
  });

  test('at once when the job is over', () => {
    const { life, search } = talkingJob();
    life.isOver = true;
    expect(search.isDue()).toBe(true);
  });
});

test('an interruption and the restart after it are one restart', () => {
  const statuses = ['Training', 'Interrupted', 'Restarting', 'Training', 'Interrupted', 'Starting', 'Restarting'];
  expect(countRestarts(statuses.map((status) => ({ status, start: new Date(0) })))).toBe(3);
});
