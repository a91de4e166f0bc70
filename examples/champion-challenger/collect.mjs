// Writes data/train.csv, the hours since 5 January 2026 up to the week that ended before the given day, and data/held-out.csv, hours
// of the year before, the same every week: only what is measured by one yardstick can be compared. Bikes hired in the hour first,
// then hour, weekday, temperature and rain. All of it is made up and stands for a query of yours, with an accident that data of
// yours will have: in every fourth week the counts of its last seven days are not there yet.
import { mkdirSync, writeFileSync } from 'node:fs';

const hoursPerWeek = 7 * 24;
const millisPerHour = 60 * 60 * 1000;
const begin = Date.parse('2026-01-05');

const weeks = Math.floor((Date.parse(process.argv[2]) - begin) / millisPerHour / hoursPerWeek);
if (!(weeks > 0))
  throw new Error(`a day after 11 January 2026 is expected, such as 2026-02-02, not ${process.argv[2]}`);
const history = hires(begin, weeks * hoursPerWeek);
const missing = weeks % 4 === 1 ? hoursPerWeek : 0;
const train = history.map((row, index) => (index < history.length - missing ? row : { ...row, bikes: 0 }));

mkdirSync('data', { recursive: true });
writeFileSync('data/train.csv', train.map(toLine).join(''));
writeFileSync(
  'data/held-out.csv',
  hires(Date.parse('2025-03-03'), 4 * hoursPerWeek)
    .map(toLine)
    .join(''),
);
console.log(`${train.length} hours of ${weeks} weeks`);

function hires(from, count) {
  const random = randoms(from / millisPerHour);
  return Array.from({ length: count }, (_, index) => {
    const time = new Date(from + index * millisPerHour);
    const [hour, weekday] = [time.getUTCHours(), time.getUTCDay()];
    const temperature = 12 - 8 * Math.cos((2 * Math.PI * (time.getUTCMonth() + 0.5)) / 12) + 12 * (random() - 0.5);
    const rain = Number(random() < 0.25);
    const bikes = demand({ hour, weekday, temperature, rain }) * (0.8 + 0.4 * random());
    return { bikes: Math.round(bikes), hour, weekday, temperature: temperature.toFixed(1), rain };
  });
}

/** Two rush hours on working days, long afternoons on others; more when it is warm, fewer when it rains. */
function demand({ hour, weekday, temperature, rain }) {
  const peak = (at, width) => Math.exp(-(((hour - at) / width) ** 2));
  const rush = weekday % 6 === 0 ? peak(15, 4) : peak(8, 1.5) + peak(17, 2);
  return (10 + 150 * rush) * (0.4 + temperature / 30) * (1 - 0.5 * rain);
}

/** In [0, 1): Park and Miller's generator. */
function randoms(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function toLine({ bikes, hour, weekday, temperature, rain }) {
  return `${[bikes, hour, weekday, temperature, rain]}\n`;
}
