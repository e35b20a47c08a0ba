const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
/** PCM, float, A-law, µ-law, and PCM with a longer header. */
const FORMATS = new Set([1, 3, 6, 7, 0xfffe]);
const FORMAT_BYTES = { min: 16, max: 40 };
const MAX_CHUNKS = 10_000;

/**
 * The same sound without title, artist, place and time: only its format and its samples. A recording
 * that was cut off keeps what is there. Null when the bytes are no WAV.
 */
export function stripWav(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const format = chunkOf(bytes, "fmt ");
  const samples = chunkOf(bytes, "data");
  if (format === null || samples === null || samples.byteLength === 0) return null;
  if (!isKnownFormat(format)) return null;
  return writeWav(format, samples);
}

function isKnownFormat(format: Uint8Array): boolean {
  const { min, max } = FORMAT_BYTES;
  if (format.byteLength < min || format.byteLength > max) return false;
  return FORMATS.has(new DataView(format.buffer, format.byteOffset).getUint16(0, true));
}

/** The content of the first chunk of a name; chunks begin at even places. */
function chunkOf(bytes: Uint8Array, wanted: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = HEADER_BYTES;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const start = at + CHUNK_HEADER_BYTES;
    if (start > bytes.byteLength) return null;
    const size = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (name === wanted) return bytes.subarray(start, Math.min(start + size, bytes.byteLength));
    at = start + size + (size % 2);
  }
  return null;
}

function writeWav(format: Uint8Array, samples: Uint8Array): Uint8Array<ArrayBuffer> {
  const formatSpace = format.byteLength + (format.byteLength % 2);
  const dataAt = HEADER_BYTES + CHUNK_HEADER_BYTES + formatSpace;
  const samplesAt = dataAt + CHUNK_HEADER_BYTES;
  const bytes = new Uint8Array(samplesAt + samples.byteLength + (samples.byteLength % 2));
  const view = new DataView(bytes.buffer);
  const write = (text: string, at: number) => {
    bytes.set(new TextEncoder().encode(text), at);
  };
  write("RIFF", 0);
  view.setUint32(4, bytes.byteLength - CHUNK_HEADER_BYTES, true);
  write("WAVEfmt ", 8);
  view.setUint32(16, format.byteLength, true);
  bytes.set(format, HEADER_BYTES + CHUNK_HEADER_BYTES);
  write("data", dataAt);
  view.setUint32(dataAt + 4, samples.byteLength, true);
  bytes.set(samples, samplesAt);
  return bytes;
}
