import { describe, expect, test } from '@jest/globals';
import { Cancelled, DeadlineExceeded } from '../../src/errors.ts';
import { deadlineAfter } from '../../src/waiting/deadline.ts';
import { merge } from '../../src/waiting/merge.ts';
import { type PollOptions, poll, pollUntilDone } from '../../src/waiting/poll.ts';
import { fakeClock } from '../run-fixture.ts';

const never = new AbortController().signal;

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

function counting(clock = fakeClock(), options: Partial<PollOptions<number>> = {}) {
  let reads = 0;
  const read = () => Promise.resolve(++reads);
  return poll(read, { intervalMs: () => 1000, done: (latest) => latest === 3, clock, signal: never, ...options });
}

function throttled(): Error {
  return Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('poll', () => {
  test('yields every reading, the last one included', async () => {
    expect(await collect(counting())).toEqual([1, 2, 3]);
  });

  test('sleeps the interval of the latest reading, within a tenth', async () => {
    const clock = fakeClock();
    const looks: number[] = [];
    for await (const _ of counting(clock, { intervalMs: (latest) => latest * 1000 })) looks.push(clock.now());
    const [first = 0, second = 0, third = 0] = looks;
    expect(Math.abs(second - first - 1000)).toBeLessThanOrEqual(100);
    expect(Math.abs(third - second - 2000)).toBeLessThanOrEqual(200);
  });

  test('until it is done, told only at the end: the reading that ended it', async () => {
    const answers = [1, 2, 3];
    const read = () => Promise.resolve(answers.shift() ?? 0);
    const options = { intervalMs: () => 1000, done: (n: number) => n === 2, clock: fakeClock(), signal: never };
    expect(await pollUntilDone(read, options)).toBe(2);
    expect(answers).toEqual([3]);
  });

  test('a throttled read doubles the interval and is no error', async () => {
    const clock = fakeClock();
    const answers = [1, throttled(), throttled(), 2];
    const read = async () => {
      const answer = answers.shift();
      if (typeof answer !== 'number') throw answer;
      return await Promise.resolve(answer);
    };
    const readings = poll(read, { intervalMs: () => 1000, done: (n) => n === 2, clock, signal: never });
    expect(await collect(readings)).toEqual([1, 2]);
    expect(Math.abs(sum(clock.sleeps) - 7_000)).toBeLessThanOrEqual(700);
  });

  test('an interval that shrinks meanwhile is noticed', async () => {
    const clock = fakeClock();
    const start = clock.now();
    const intervalMs = () => (clock.now() - start >= 10_000 ? 5_000 : 60_000);
    await collect(counting(clock, { intervalMs, done: (latest) => latest === 2 }));
    expect(clock.now() - start).toBeLessThan(13_000);
  });

  test('any other error ends the waiting', async () => {
    const expired = Object.assign(new Error('expired'), { name: 'ExpiredTokenException' });
    const readings = poll(() => Promise.reject(expired), {
      intervalMs: () => 1,
      done: () => false,
      clock: fakeClock(),
      signal: never,
    });
    await expect(collect(readings)).rejects.toBe(expired);
  });

  test('throws DeadlineExceeded past the deadline, after a last reading', async () => {
    const clock = fakeClock();
    const seen: number[] = [];
    const readings = counting(clock, { done: () => false, deadline: clock.now() + 2500 });
    await expect(
      (async () => {
        for await (const reading of readings) seen.push(reading);
      })(),
    ).rejects.toBeInstanceOf(DeadlineExceeded);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('throws the reason of the signal, also when a request was cut off by it', async () => {
    const controller = new AbortController();
    const read = () => {
      controller.abort(new Cancelled('SIGINT'));
      return Promise.reject(new Error('Request aborted'));
    };
    const readings = poll(read, {
      intervalMs: () => 1,
      done: () => false,
      clock: fakeClock(),
      signal: controller.signal,
    });
    await expect(collect(readings)).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('deadlineAfter', () => {
  test('is minutes from now, and none for 0', () => {
    const clock = fakeClock(1000);
    expect(deadlineAfter(2, clock)).toBe(121_000);
    expect(deadlineAfter(0, clock)).toBeUndefined();
  });
});

describe('merge', () => {
  test('passes items on as they come and ends with the last source', async () => {
    const gate = Promise.withResolvers<void>();
    async function* slow() {
      await gate.promise;
      yield 'slow';
    }
    async function* fast() {
      yield await Promise.resolve('fast 1');
      yield 'fast 2';
      gate.resolve();
    }
    expect(await collect(merge(slow(), fast()))).toEqual(['fast 1', 'fast 2', 'slow']);
  });

  test('the error of one source ends the stream without waiting for a sleeping other', async () => {
    async function* asleep(): AsyncGenerator<string> {
      await new Promise<never>(() => undefined);
      yield 'never';
    }
    async function* failing(): AsyncGenerator<string> {
      yield await Promise.resolve('one');
      throw new Error('broken');
    }
    await expect(collect(merge(asleep(), failing()))).rejects.toThrow('broken');
  });
});
