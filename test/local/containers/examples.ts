import { type Random, seededRandom } from '../../../local/containers/random.ts';

/** Text of a CSV with the label first, made of `count` rows by a rule over features in [0, 1). */
export function csvExamples(
  count: number,
  columns: number,
  rule: (features: readonly number[], random: Random) => number,
): string {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => {
    const features = Array.from({ length: columns }, () => Number(random().toFixed(4)));
    return [rule(features, random), ...features].join(',');
  }).join('\n');
}
