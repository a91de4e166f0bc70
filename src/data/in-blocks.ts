/** The same bytes in pieces of at least so many; only the last may be smaller. */
export async function* inBlocks(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    block.push(chunk);
    size += chunk.length;
    if (size < bytes) continue;
    yield Buffer.concat(block);
    block = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(block);
}
