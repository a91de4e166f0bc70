/** Ends a job as Failed. The message is its FailureReason, which AWS cuts at 1024 characters. */
export class JobFailure extends Error {
  constructor(reason: string) {
    super(reason.slice(0, 1024));
    this.name = 'JobFailure';
  }
}
