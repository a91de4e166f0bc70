import { expect, test } from '@jest/globals';
import { xgboostMetrics } from '../../../../local/containers/metric-definitions.ts';
import { fromPython, metricReader } from '../../../../local/services/sagemaker/training/read-metrics.ts';

test("the first group of a definition's regex is the metric's value", () => {
  const read = metricReader([
    { Name: 'train:rmse', Regex: '.*\\[[0-9]+\\].*#011train-rmse:([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?).*' },
    { Name: 'loss', Regex: 'loss=(\\S+)' },
  ]);
  expect(read('[12]#011train-rmse:1.5e-3#011validation-rmse:0.2')).toEqual([{ name: 'train:rmse', value: 0.0015 }]);
  expect(read('epoch 3: loss=0.25 done')).toEqual([{ name: 'loss', value: 0.25 }]);
  expect(read('loss=unknown')).toEqual([]);
  expect(read('nothing here')).toEqual([]);
});

test.each([
  ['named groups', '(?P<name>a+)=(\\d)', 'aa=3', ['aa', '3']],
  ['references to named groups', '(?P<q>["\'])(\\d+)(?P=q)', "'42'", ["'", '42']],
  ['flags in front', '(?i)LOSS: (\\d)', 'loss: 7', ['7']],
  ['open ranges', 'x{,2}(\\d)', 'xx5', ['5']],
  ['text boundaries', '\\Ax(\\d)\\Z', 'x5', ['5']],
])('Python writes %s its own way', (_what, regex, line, groups) => {
  expect(fromPython(regex).exec(line)?.slice(1)).toEqual(groups);
});

test('a line full of what a regex might begin with is soon told to have no metric', () => {
  const read = metricReader(xgboostMetrics.map(({ Name, Regex }) => ({ Name, Regex })));
  expect(read('[1] '.repeat(200))).toEqual([]);
});

test('a leading .* finds the last of several values', () => {
  expect(metricReader([{ Name: 'loss', Regex: '.*loss: ([0-9]+)' }])('loss: 1 loss: 2')).toEqual([
    { name: 'loss', value: 2 },
  ]);
});
