import { inUnits } from './in-units.ts';

/** Less is there before anybody asks. */
const WORTH_TELLING_BYTES = 16_000_000;

/** Hears of what has arrived of so many bytes; has a line for every tenth of a large upload. */
export function tellProgress(total: number, tell: (line: string) => void): (bytes: number) => void {
  let arrived = 0;
  let told = 0;
  return (bytes) => {
    arrived += bytes;
    const tenths = Math.floor((arrived / total) * 10);
    if (total < WORTH_TELLING_BYTES || tenths === told || tenths === 10) return;
    told = tenths;
    tell(`${tenths}0 % of ${inUnits(total)} uploaded`);
  };
}
