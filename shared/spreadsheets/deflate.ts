/** Deflates without any header, as zip archives hold it. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const stream = streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * What `bytes` inflate to, or null when that is not exactly `expectedBytes`. It stops as soon as more come
 * out, so that a bomb costs no more memory than it declared.
 */
export async function inflate(
  bytes: Uint8Array,
  expectedBytes: number,
): Promise<Uint8Array | null> {
  const inflated = new Uint8Array(expectedBytes);
  const reader = streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === expectedBytes ? inflated : null;
      if (length + value.byteLength > expectedBytes) break;
      inflated.set(value, length);
      length += value.byteLength;
    }
    await reader.cancel();
    return null;
  } catch {
    // A stream that does not inflate says so by throwing; to us it is one kind of damage.
    return null;
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([new Uint8Array(bytes)]).stream();
}
