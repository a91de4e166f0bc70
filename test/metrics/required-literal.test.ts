import { expect, test } from '@jest/globals';
import { requiredLiteral } from '../../src/metrics/required-literal.ts';

const samples: readonly (readonly [RegExp, string])[] = [
  [/.*\[[0-9]+\].*#011train-rmse:([-+]?[0-9]*\.?[0-9]+).*/, '#011train-rmse:'],
  [/#quality_metric: host=\S+, train mse <loss>=(\S+)/, '#quality_metric: host='],
  [/losses?: (\S+)/, 'losse'],
  [/losses*: (\S+)/, 'losse'],
  [/ab{2,3}cd/, 'cd'],
  [/ab{2}/, 'a'],
  [/a+bcd/, 'bcd'],
  [/loss\.value=(\d)/, 'loss.value='],
  [/\x41\u0042\d+ x/, ' x'],
  [/(?:train|validation)-loss (\S+)/, '-loss '],
  [/train (\S+)|validation (\S+)/, ''],
  [/(\S+)/, ''],
  [/[(|]abc/, 'abc'],
  [/loss (\S+)/i, ''],
];

test.each(samples)('%s: «%s»', (regex, literal) => {
  expect(requiredLiteral(regex)).toBe(literal);
});
