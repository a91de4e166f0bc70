import { describe, expect, test } from '@jest/globals';
import { Hyperparameters } from '../../../local/containers/hyperparameters.ts';

describe('Hyperparameters', () => {
  test('strings become typed values, and auto means not given', () => {
    const read = new Hyperparameters({ eta: '0.1', rounds: '5', on: 'True', mode: 'fast', wd: 'auto' });
    expect(read.number('eta')).toBe(0.1);
    expect(read.integer('rounds')).toBe(5);
    expect(read.flag('on')).toBe(true);
    expect(read.choice('mode', ['fast', 'slow'])).toBe('fast');
    expect(read.number('wd')).toBeUndefined();
    expect(read.conclude({ rounds: read.integer('rounds') })).toEqual({ rounds: 5 });
  });

  test.each([
    ['abc', 'Hyperparameter eta: could not parse value "abc"'],
    ['', 'Hyperparameter eta: could not parse value ""'],
    ['1.5', 'Hyperparameter eta: 1.5 is not in [0, 1]'],
  ])('number %j is refused', (eta, message) => {
    expect(() => new Hyperparameters({ eta }).number('eta', { min: 0, max: 1 })).toThrow(message);
  });

  test('an open lower end is not accepted', () => {
    expect(() => new Hyperparameters({ share: '0' }).number('share', { above: 0 })).toThrow('0 is not in (0, +inf)');
  });

  test('a fraction is no integer', () => {
    expect(() => new Hyperparameters({ rounds: '1.5' }).integer('rounds')).toThrow('could not parse value "1.5"');
  });

  test('a name that nobody asked for is an error', () => {
    const read = new Hyperparameters({ num_rounds: '5' });
    expect(() => read.conclude({ num_round: read.integer('num_round') })).toThrow(
      'Missing required hyperparameter: num_round; Extraneous hyperparameter found: num_rounds',
    );
  });
});
