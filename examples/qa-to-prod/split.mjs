// Splits data/iris.csv for SageMaker's XGBoost: label first, numbers only, no header line. The same split every time: of each
// species' rows in turn, three of five are trained on, one measures the training, and one is asked of the endpoint in QA.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const species = ['setosa', 'versicolor', 'virginica'];
const parts = ['train', 'train', 'train', 'validation', 'test'];

const [, ...lines] = readFileSync('data/iris.csv', 'utf8').trim().split('\n');
const seen = species.map(() => 0);
const flowers = lines.map((line) => {
  const [name, ...reversed] = line.split(',').reverse();
  const label = species.indexOf(name);
  const part = parts[seen[label]++ % parts.length];
  return { part, row: `${label},${reversed.reverse().join(',')}\n` };
});

mkdirSync('split', { recursive: true });
for (const name of new Set(parts)) {
  const rows = flowers.filter(({ part }) => part === name).map(({ row }) => row);
  writeFileSync(`split/${name}.csv`, rows.join(''));
  console.log(`${rows.length} rows to ${name}`);
}
