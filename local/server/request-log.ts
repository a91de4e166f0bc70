/** One request as it was understood, for tests and for a person who wonders what a client sent. */
export interface RecordedRequest {
  readonly service: string;
  readonly operation: string;
  /** For S3 and the runtime: what stands in path, query and headers, not the content. */
  readonly input: Record<string, unknown>;
}

/** The last requests, oldest first. */
export interface RequestLog {
  record(request: RecordedRequest): void;
  all(): readonly RecordedRequest[];
}

export function createRequestLog(limit = 10_000): RequestLog {
  const requests: RecordedRequest[] = [];
  return {
    record(request) {
      requests.push(request);
      if (requests.length > limit) requests.shift();
    },
    all: () => [...requests],
  };
}
