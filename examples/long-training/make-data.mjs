// Writes data/train.csv and data/validation.csv: Friedman's first benchmark (Multivariate Adaptive Regression Splines, 1991), ten
// features of which five matter. It stands for data of yours, of a size that takes more than a day. The same rows every time.
import { mkdirSync, writeFileSync } from 'node:fs';

let state = 1;

mkdirSync('data', { recursive: true });
writeFileSync('data/train.csv', rows(800));
writeFileSync('data/validation.csv', rows(200));

function rows(count) {
  return Array.from({ length: count }, () => {
    const x = Array.from({ length: 10 }, random);
    const y = 10 * Math.sin(Math.PI * x[0] * x[1]) + 20 * (x[2] - 0.5) ** 2 + 10 * x[3] + 5 * x[4] + random();
    return `${[y, ...x].map((value) => value.toFixed(4)).join(',')}\n`;
  }).join('');
}

/** In [0, 1): Park and Miller's generator. */
function random() {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}
