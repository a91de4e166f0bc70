/** Draws of whole numbers from 0 to `below` − 1. */
export type Draw = (below: number) => number;

/**
 * xoshiro128** by Blackman and Vigna, always begun alike: a metric's interval is the same on every machine and in every
 * run, and a gate on it does not pass by luck on the second try. https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function createDraw(): Draw {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  return (below) => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return Math.floor((result / 2 ** 32) * below);
  };
}
