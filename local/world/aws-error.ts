/**
 * An error as AWS answers it. The wire protocols turn it into their own dialect; every other exception becomes a 500.
 * `code` is the service's own ('ValidationException', 'ResourceInUse', 'NoSuchKey', …), `status` the HTTP status.
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** What the error's shape has besides its message. */
  readonly members: Readonly<Record<string, unknown>> = {};

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}
