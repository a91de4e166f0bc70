/** Writes one line of a container's output; tests hand in an array's push. */
export type WriteLine = (line: string) => void;

/** Straight to the file descriptor's stream: pipes are synchronous on POSIX, so no line is lost at exit. */
export const writeToStdout: WriteLine = (line) => {
  process.stdout.write(`${line}\n`);
};

/** `[2026-11-21:10:00:00:INFO] …`, as the xgboost container writes. */
export function toolkitLine(level: 'INFO' | 'WARNING' | 'ERROR', message: string, now = new Date()): string {
  return `[${now.toISOString().slice(0, 19).replace('T', ':')}:${level}] ${message}`;
}

/** `[11/21/2026 10:00:00 INFO 140403405219648] …`, as Amazon's first-party algorithms write. */
export function firstPartyLine(level: 'INFO' | 'WARNING' | 'ERROR', message: string, now = new Date()): string {
  const [year, month, day] = now.toISOString().slice(0, 10).split('-');
  return `[${month}/${day}/${year} ${now.toISOString().slice(11, 19)} ${level} ${140_000_000_000_000 + process.pid}] ${message}`;
}
