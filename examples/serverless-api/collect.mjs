// Writes data/races.csv: three seasons of 24 races, 20 drivers in 10 teams, with grid and finish. All of it is made up and stands for
// a download of yours. The same races every time.
import { mkdirSync, writeFileSync } from 'node:fs';

const [seasons, rounds, count] = [3, 24, 20];
const random = randoms(1950);
const drivers = Array.from({ length: count }, (_, index) => ({
  name: `driver ${String.fromCharCode(65 + index)}`,
  team: `team ${1 + Math.floor(index / 2)}`,
  slowness: index + 4 * random(),
}));

const races = Array.from({ length: seasons * rounds }, (_, index) => {
  const grid = inOrder(({ slowness }) => slowness + 5 * random());
  const finish = inOrder((driver) => driver.slowness + 0.5 * grid.indexOf(driver) + 8 * random());
  const [season, round] = [2023 + Math.floor(index / rounds), 1 + (index % rounds)];
  return drivers.map((driver) =>
    [season, round, driver.name, driver.team, grid.indexOf(driver) + 1, finish.indexOf(driver) + 1].join(','),
  );
});

mkdirSync('data', { recursive: true });
writeFileSync('data/races.csv', `${['season,round,driver,team,grid,finish', ...races.flat()].join('\n')}\n`);
console.log(`${races.length} races`);

function inOrder(slowness) {
  const times = new Map(drivers.map((driver) => [driver, slowness(driver)]));
  return drivers.toSorted((a, b) => times.get(a) - times.get(b));
}

/** In [0, 1): Park and Miller's generator. */
function randoms(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
