// Makes a yes-or-no question of data/digits.csv: is it a zero? Label first, then the 64 pixels. The same split every time: of the
// zeros and of the others in turn, three of five rows are trained on, one chooses the threshold, one is the test. A few rows
// of the test are asked of the endpoint.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const casesPerAnswer = 3;

const digits = readFileSync('data/digits.csv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const pixels = line.split(',');
    const digit = pixels.pop();
    return { digit, isZero: Number(digit === '0'), pixels: pixels.join(',') };
  });
const inTurn = [1, 0].flatMap((isZero) =>
  digits.filter((digit) => digit.isZero === isZero).map((digit, index) => ({ ...digit, turn: index % 5 })),
);

const parts = {
  train: inTurn.filter(({ turn }) => turn < 3),
  validation: inTurn.filter(({ turn }) => turn === 3),
  test: inTurn.filter(({ turn }) => turn === 4),
};
const cases = [1, 0].flatMap((isZero) =>
  parts.test.filter((digit) => digit.isZero === isZero).slice(0, casesPerAnswer),
);

mkdirSync('split', { recursive: true });
for (const [name, rows] of Object.entries(parts)) writeFileSync(`split/${name}.csv`, rows.map(toLine).join(''));
writeFileSync('split/cases.yml', cases.map(toCase).join(''));
const counts = Object.entries(parts).map(([name, { length }]) => `${length} rows to ${name}`);
console.log(`${counts.join(', ')}, ${cases.length} of them to ask`);

function toLine({ isZero, pixels }) {
  return `${isZero},${pixels}\n`;
}

function toCase({ digit, isZero, pixels }, index) {
  return `- name: "${index + 1}: a ${digit}"
  body: "${pixels}"
  expect:
    path: predictions.0.predicted_label
    equals: ${isZero}
`;
}
