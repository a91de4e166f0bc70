/** One request as it was understood, for tests and for a person who wonders what a client sent. */
export interface RecordedRequest {
  readonly service: string;
  readonly operation: string;
  /** For S3 and the runtime: what stands in path, query and headers, not the content. */
  readonly input: Record<string, unknown>;
  /** The code of the error that was answered; `ConnectionReset` where nothing was. */
  readonly error?: string;
}

/** The last requests, oldest first. */
export interface RequestLog {
  /** Returns a function that adds how it failed. */
  record(request: RecordedRequest): (error: string) => void;
  all(): readonly RecordedRequest[];
}

export function createRequestLog(limit = 10_000): RequestLog {
  const requests: (RecordedRequest & { error?: string })[] = [];
  return {
    record(request) {
      const entry = { ...request };
      requests.push(entry);
      if (requests.length > limit) requests.shift();
      return (error) => Object.assign(entry, { error });
    },
    all: () => [...requests],
  };
}
