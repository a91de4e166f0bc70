/** Draws of whole numbers from 0 to `below` − 1. */
export type Draw = (below: number) => number;

/**
 * xoshiro128** by Blackman and Vigna, always begun alike: a metric's interval is the same on every machine and in every
 * run, and a gate on it does not pass by luck on the second try. https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function createDraw(): Draw {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  return (below) => {
    // Times 5, rotated by 7, times 9.
    const product = ((b << 2) + b) | 0;
    const rotated = (product << 7) | (product >>> 25);
    const result = ((rotated << 3) + rotated) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return ((result / 2 ** 32) * below) >>> 0;
  };
}
