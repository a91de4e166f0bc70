// Splits data/iris.csv for SageMaker's XGBoost: label first, numbers only, no header line. The same split every time:
// of each species' rows in turn, three of five are trained on and two held out. The held-out rows are the validation channel,
// on which the container measures its error without learning from it; a few of them are asked of the endpoint.
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
const heldOut = inTurn.filter(({ turn }) => turn >= 3);
const cases = species.flatMap((_, label) =>
  heldOut.filter((flower) => flower.label === label).slice(0, casesPerSpecies),
);

mkdirSync('split', { recursive: true });
writeFileSync('split/train.csv', toCsv(train));
writeFileSync('split/validation.csv', toCsv(heldOut));
writeFileSync('split/cases.yml', cases.map(toCase).join(''));
console.log(`${train.length} rows to train, ${heldOut.length} held out, ${cases.length} of them to ask`);

function toCsv(rows) {
  return rows.map(({ label, features }) => `${label},${features}\n`).join('');
}

function toCase({ label, features }) {
  return `- name: ${species[label]} ${features}\n  body: "${features}"\n  expect:\n    equals: ${label}\n`;
}
