/** Breaks the connection off without an answer: the client sees a reset and cannot know what became of its request. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}
