import { describe, expect, test } from '@jest/globals';
import { metricDefinitionProblems } from '../../src/metrics/metric-definitions.ts';
import { fromPythonRegex } from '../../src/metrics/python-regex.ts';
import { collectSeries, finalMetrics } from '../../src/metrics/series.ts';

const xgboost = (channel: string) => ({
  name: `${channel}:rmse`,
  regex: `.*\\[[0-9]+\\].*#011${channel}-rmse:([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?).*`,
});

describe('collectSeries', () => {
  test('reads every metric of a line, in the order of the log', () => {
    const collector = collectSeries([xgboost('train'), xgboost('validation')]);
    collector.add('[0]#011train-rmse:0.5#011validation-rmse:0.75');
    collector.add('INFO: saving the model');
    collector.add('[1]#011train-rmse:2.5e-1#011validation-rmse:0.5');
    expect(collector.series()).toEqual({ 'train:rmse': [0.5, 0.25], 'validation:rmse': [0.75, 0.5] });
    expect(collector.last()).toEqual({ 'train:rmse': 0.25, 'validation:rmse': 0.5 });
  });

  test('of several instances, one gives the series of a metric', () => {
    const collector = collectSeries([{ name: 'loss', regex: 'loss: (\\S+)' }]);
    for (const host of ['algo-2', 'algo-1']) for (const value of ['0.5', '0.25']) collector.add(`loss: ${value}`, host);
    expect(collector.series()).toEqual({ loss: [0.5, 0.25] });
  });

  test('a value that is no finite number is left out, and remembered when it is the last', () => {
    const collector = collectSeries([{ name: 'loss', regex: 'loss: (\\S+)' }]);
    for (const value of ['0.75', 'inf', '0.5', 'nan']) collector.add(`loss: ${value}`);
    expect(collector.series()).toEqual({ loss: [0.75, 0.5] });
    expect(collector.last()).toEqual({ loss: Number.NaN });
  });

  test('a long series keeps its shape and its ends in 500 points', () => {
    const collector = collectSeries([{ name: 'loss', regex: 'loss=(\\d+)' }]);
    for (let step = 0; step < 10_000; step++) collector.add(`loss=${step}`);
    const points = collector.series()['loss'];
    expect(points).toHaveLength(500);
    expect([points?.[0], points?.[1], points?.at(-1)]).toEqual([0, 20, 9999]);
  });

  test('a definition that JavaScript does not know costs its own series only', () => {
    const collector = collectSeries([
      { name: 'odd', regex: '(?(1)a|b)' },
      { name: 'loss', regex: 'loss=(?P<v>[0-9.]+)' },
    ]);
    collector.add('loss=0.5');
    expect(collector.series()).toEqual({ loss: [0.5] });
  });
});

describe('fromPythonRegex', () => {
  const samples: readonly (readonly [string, string, string | undefined])[] = [
    ['(?P<loss>[0-9]+)', 'loss 12', '12'],
    ['(?P<q>")(\\w+)(?P=q)', '"abc"', '"'],
    ['(?i)LOSS: (\\d+)', 'loss: 7', '7'],
    ['a{,2}(b)', 'aab', 'b'],
    ['[]x](\\d)', ']5', '5'],
    ['[^]](\\d)', 'a5', '5'],
    ['(?#the loss)loss (\\d)', 'loss 3', '3'],
    ['\\Aloss (\\d)\\Z', 'loss 3', '3'],
    ['\\Aloss (\\d)\\Z', 'the loss 3', undefined],
    ['\\(\\?P<(\\d)', '(?P<4', '4'],
    ['[[]{,2}(\\d)', '[[8', '8'],
  ];
  test.each(samples)('%s on «%s» finds %s', (regex, text, value) => {
    expect(fromPythonRegex(regex).exec(text)?.[1]).toBe(value);
  });

  test('what has no counterpart is a SyntaxError', () => {
    for (const regex of ['(?x) a b', '(a)(?(1)b|c)', '(unclosed']) {
      expect(() => fromPythonRegex(regex)).toThrow(SyntaxError);
    }
  });
});

describe('metricDefinitionProblems', () => {
  test('names the definition and what is wrong with it', () => {
    const problems = metricDefinitionProblems({ good: 'loss: (\\S+)', bare: 'loss: [0-9]+', broken: 'loss: (' });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('"bare" needs a group');
    expect(problems[1]).toContain('"broken"');
  });
});

describe('finalMetrics', () => {
  test('takes what SageMaker reports, in the precision of the log, and the log for the rest', () => {
    const logged = { 'train:rmse': 0.9733, 'validation:rmse': 0.5, 'validation:mae': 0.25 };
    const reported = { 'train:rmse': Math.fround(0.9733), 'validation:rmse': 0.75 };
    expect(finalMetrics(reported, logged)).toEqual({
      'train:rmse': 0.9733,
      'validation:rmse': 0.75,
      'validation:mae': 0.25,
    });
  });

  test('leaves out what ended as no number, so that no gate passes on a training that diverged', () => {
    expect(finalMetrics({ loss: 0.5, rmse: Number.NaN }, { loss: Number.NaN, auc: 0.9 })).toEqual({ auc: 0.9 });
  });
});

describe('a first group of words, where SageMaker looks for the value,', () => {
  test.each(['(acc|accuracy)=([0-9.]+)', '[(](?P<what>loss): (.*)', '\\((train)'])('is refused: %s', (regex) => {
    expect(metricDefinitionProblems({ m: regex })).toEqual([
      expect.stringMatching(/^"m": SageMaker takes the first group for the value, which here is "\(.*\)": write \(\?:/),
    ]);
  });

  test.each(['(?:acc|accuracy)=([0-9.]+)', 'loss=([0-9]+(\\.[0-9]+)?) (step|epoch)', 'loss=(nan|inf)', '[(a)]=(.*)'])(
    'is none in %s',
    (regex) => {
      expect(metricDefinitionProblems({ m: regex })).toEqual([]);
    },
  );
});

test('a metric that was found without a number is told, one that diverged is not', () => {
  const collector = collectSeries([
    { name: 'words', regex: '(\\w+)-loss' },
    { name: 'diverged', regex: 'b=(\\S+)' },
    { name: 'late', regex: 'c=(\\S+)' },
  ]);
  for (const line of ['train-loss', 'b=nan', 'b=-inf', 'c=none', 'c=1']) collector.add(line);
  expect(collector.withoutNumber()).toEqual({ words: 'train' });
});
