import { crc32 } from "./crc32";
import { deflate } from "./deflate";

export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980: an archive tells no time, and the same content makes the same bytes. */
const NO_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** A zip archive of these files in their order; `stored` leaves them as they are. */
export async function makeZip(
  files: readonly ZipFile[],
  method: "deflated" | "stored",
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = method === "deflated" ? await deflate(content) : content;
    const nameBytes = new TextEncoder().encode(name);
    const facts = factsOf(method, content, packed, nameBytes);
    const local = joined([numbers([4, 0x04034b50], ...facts), nameBytes]);
    parts.push(local, packed);
    directory.push(
      numbers([4, 0x02014b50], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      nameBytes,
    );
    offset += local.byteLength + packed.byteLength;
  }
  const index = joined(directory);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, index.byteLength],
    [4, offset],
    [2, 0],
  );
  return joined([...parts, index, end]);
}

type Field = readonly [bytes: 2 | 4, value: number];

/** The part of a header that stands in both places. */
function factsOf(
  method: "deflated" | "stored",
  content: Uint8Array,
  packed: Uint8Array,
  nameBytes: Uint8Array,
): Field[] {
  return [
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, method === "deflated" ? 8 : 0],
    [2, 0],
    [2, NO_DATE],
    [4, crc32(content)],
    [4, packed.byteLength],
    [4, content.byteLength],
    [2, nameBytes.byteLength],
    [2, 0],
  ];
}

function numbers(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
