/** The rows of a table like the public one: how its rings and the other columns go together. */
export type Rings = 'of-the-animal' | 'by-chance';

/**
 * A table with the columns of the abalone table, and about its statistics: ten rings with a deviation of three, shells that grow
 * ever slower, weights that go by volume, infants among the young. `by-chance` gives every animal the rings of another one, so that
 * no model can beat the mean. The same rows every time.
 */
export function abaloneTable(count: number, rings: Rings = 'of-the-animal'): string {
  const normal = normals();
  const animals = Array.from({ length: count }, () => animal(normal));
  const shift = rings === 'by-chance' ? Math.floor(count / 2) : 0;
  return animals.map(({ measures }, index) => `${measures},${animals[(index + shift) % count]?.rings}\n`).join('');
}

function animal(normal: () => number): { measures: string; rings: number } {
  const rings = Math.max(1, Math.round(Math.exp(2.25 + 0.31 * normal())));
  const vary = (share: number) => Math.exp(share * normal());
  const length = 0.72 * (1 - Math.exp(-0.16 * rings * vary(0.35)));
  const whole = 4.3 * length ** 3 * vary(0.1);
  const shell = 0.3 * whole * (rings / 10) ** 0.3 * vary(0.1);
  const sizes = [length, 0.79 * length * vary(0.03), 0.26 * length * vary(0.1)];
  const weights = [whole, 0.43 * whole * vary(0.1), 0.22 * whole * vary(0.1), shell];
  const adult = normal() < 0 ? 'F' : 'M';
  const sex = rings + 2 * normal() < 8 ? 'I' : adult;
  return { measures: [sex, ...[...sizes, ...weights].map((value) => value.toFixed(4))].join(','), rings };
}

/** Normal deviates by Box and Muller, of Park and Miller's generator. */
function normals(): () => number {
  let state = 1994;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
