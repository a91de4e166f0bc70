// Splits data/breast-cancer.csv: label first (1 = malignant), no header line. The same split every time: of each class's rows in
// turn, three of four are trained on and one is held out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [, ...lines] = readFileSync('data/breast-cancer.csv', 'utf8').trim().split('\n');
const samples = lines.map((line) => {
  const measures = line.split(',');
  const isMalignant = Number(measures.pop() === '0');
  return { isMalignant, measures: measures.join(',') };
});
const inTurn = [1, 0].flatMap((label) =>
  samples.filter(({ isMalignant }) => isMalignant === label).map((sample, index) => ({ ...sample, turn: index % 4 })),
);

mkdirSync('split', { recursive: true });
for (const [name, isPart] of [
  ['train', (turn) => turn < 3],
  ['test', (turn) => turn === 3],
]) {
  const rows = inTurn.filter(({ turn }) => isPart(turn));
  writeFileSync(`split/${name}.csv`, rows.map(({ isMalignant, measures }) => `${isMalignant},${measures}\n`).join(''));
  console.log(`${rows.length} rows to ${name}`);
}
