/** How fast a stage or a usage plan may be asked. */
export interface Throttle {
  /** Requests a second. */
  readonly rate: number;
  readonly burst: number;
}

/** What is not given is the account's: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export function toThrottle(rate: unknown = 10_000, burst: unknown = 5_000): Throttle {
  return { rate: Number(rate), burst: Number(burst) };
}
