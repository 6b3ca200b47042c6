export const bytesPerChunk = 256 * 1024;

/** The same bytes in pieces of the size in which they are stored. */
export async function* chunksOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (let rest of bytes) {
    while (size + rest.length >= bytesPerChunk) {
      const taken = bytesPerChunk - size;
      yield Buffer.concat([...parts, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      parts = [];
      size = 0;
    }
    if (rest.length > 0) parts.push(rest);
    size += rest.length;
  }
  if (size > 0) yield Buffer.concat(parts);
}
