/** One name for a class, however it was written: labels of a CSV file are text, answers of an endpoint often `3.0`. */
export function className(value: number | string): string {
  const text = `${value}`.trim();
  return WHOLE_NUMBER.test(text) ? text.replace(/\.0+$/, '').replace(/^-0$/, '0') : text;
}

/** Only what nobody means as anything else: `1.10` stays apart from `1.1`, and `007` from `7`. */
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.0+)?$/;

/** What pandas and JSON write where there is no class. */
export function isMissingClass(name: string): boolean {
  return name === '' || /^(?:nan|null|[+-]?inf(?:inity)?)$/i.test(name);
}

/** Numbers in their order, before names in the order of their characters: the same on every machine. */
export function compareClasses(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
  return a - b || Number(one > other) - Number(one < other);
}
