// Writes data/train.csv and data/test.csv: minutes that a taxi ride took, then kilometres, hour and rain. All of it is made up and
// stands for data of yours. The same rides every time.
import { mkdirSync, writeFileSync } from 'node:fs';

const random = randoms(1897);
const rides = Array.from({ length: 1000 }, () => {
  const [kilometres, hour, rain] = [1 + 14 * random(), Math.floor(24 * random()), Number(random() < 0.2)];
  const isRushHour = (hour >= 7 && hour < 10) || (hour >= 16 && hour < 19);
  const minutes = 3 + kilometres * (isRushHour ? 3.5 : 2) * (1 + 0.2 * rain) + 4 * (random() - 0.5);
  return `${[minutes.toFixed(1), kilometres.toFixed(1), hour, rain]}\n`;
});

mkdirSync('data', { recursive: true });
writeFileSync('data/train.csv', rides.slice(0, 800).join(''));
writeFileSync('data/test.csv', rides.slice(800).join(''));
console.log(`${rides.length} rides, 200 of them to test`);

/** In [0, 1): Park and Miller's generator. */
function randoms(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
