// Splits data/iris.csv for SageMaker's XGBoost: label first, numbers only, no header line. The same split every time:
// of each species' rows in turn, three of five go to train, the fourth to validation, the fifth is held out for the cases.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const species = ['setosa', 'versicolor', 'virginica'];
const casesPerSpecies = 2;

const [, ...lines] = readFileSync('data/iris.csv', 'utf8').trim().split('\n');
const flowers = lines.map((line) => {
  const [name, ...reversed] = line.split(',').reverse();
  return { label: species.indexOf(name), features: reversed.reverse().join(',') };
});
const inTurn = species.flatMap((_, label) =>
  flowers.filter((flower) => flower.label === label).map((flower, index) => ({ ...flower, turn: index % 5 })),
);

const train = inTurn.filter(({ turn }) => turn < 3);
const validation = inTurn.filter(({ turn }) => turn === 3);
const heldOut = inTurn.filter(({ turn }) => turn === 4);
const cases = species.flatMap((_, label) =>
  heldOut.filter((flower) => flower.label === label).slice(0, casesPerSpecies),
);

mkdirSync('split', { recursive: true });
writeFileSync('split/train.csv', toCsv(train));
writeFileSync('split/validation.csv', toCsv(validation));
writeFileSync('split/cases.yml', cases.map(toCase).join(''));
console.log(
  `${train.length} rows to train, ${validation.length} to validate, ${cases.length} of ${heldOut.length} others to ask`,
);

function toCsv(rows) {
  return rows.map(({ label, features }) => `${label},${features}\n`).join('');
}

function toCase({ label, features }) {
  return `- name: ${species[label]} ${features}\n  body: "${features}"\n  expect:\n    equals: ${label}\n`;
}
