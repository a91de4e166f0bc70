/** Keeps an endpoint from going into service. The message is its FailureReason. */
export class HostingFailure extends Error {
  override readonly name = 'HostingFailure';
}
