import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBackup } from "../../electron/backup/backup-file";
import { encodeHeader, encodeTrailer, TRAILER_BYTES } from "../../electron/backup/backup-format";
import { refusalOf, tempFolder } from "../unit/electron/fakes";
import { backedUp } from "../unit/backup/house-with-files";

type Header = {
  format: string;
  version: number;
  generation: string;
  vaultId: string;
  headSequence: number;
  parts: { kind: string; name: string; sizeBytes: number; sha256: string }[];
};

/** How the bytes of a whole backup are refused. */
async function refusalOfBytes(bytes: Uint8Array, mode: "real" | "demo" = "real") {
  const filePath = path.join(await tempFolder(), "x.chumrok-backup");
  await writeFile(filePath, bytes);
  return refusalOf(openBackup(filePath, mode));
}

/** The same parts under another header; the trailer is right, as a forger would make it. */
function forged(bytes: Uint8Array, change: (header: Header) => void): Uint8Array {
  const end = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header;
  change(header);
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const before = Buffer.concat([line, bytes.subarray(end + 1, -TRAILER_BYTES)]);
  const sha256 = createHash("sha256").update(before).digest("hex");
  return Buffer.concat([before, encodeTrailer(sha256)]);
}

const lastOf = (header: Header): Header["parts"][number] =>
  header.parts.at(-1) ?? { kind: "", name: "", sizeBytes: 0, sha256: "" };

/** What a header may be made to say. */
const FORGERIES: readonly (readonly [string, (header: Header) => unknown])[] = [
  ["a huge size", (header: Header) => (lastOf(header).sizeBytes = Number.MAX_SAFE_INTEGER)],
  ["a size that is no number", (header: Header) => (lastOf(header).sizeBytes = Number.NaN)],
  ["a negative size", (header: Header) => (lastOf(header).sizeBytes = -1)],
  ["another checksum", (header: Header) => (lastOf(header).sha256 = "0".repeat(64))],
  ["no parts", (header: Header) => (header.parts = [])],
  ["the key file not first", (header: Header) => header.parts.reverse()],
  ["one part twice", (header: Header) => header.parts.push(lastOf(header))],
  ["no key file", (header: Header) => header.parts.shift()],
  ["another vault's id", (header: Header) => (header.vaultId = header.generation)],
  ["another generation", (header: Header) => (header.generation = header.vaultId)],
  ["a later head", (header: Header) => (header.headSequence += 1)],
  ["a field too many", (header: Header) => Object.assign(header, { target: "/" })],
  [
    "more parts than there may be",
    (header: Header) => {
      const empty = { ...lastOf(header), sizeBytes: 0 };
      header.parts = Array.from({ length: 30_000 }, () => empty);
    },
  ],
];

describe("a hostile backup", () => {
  it("cut anywhere is damaged", async () => {
    const { bytes } = await backedUp();
    const headerBytes = bytes.indexOf(10) + 1;
    const cuts = [20, 100, headerBytes - 1, headerBytes, headerBytes + 1];
    const inParts = Array.from({ length: 40 }, (_, index) =>
      Math.floor(headerBytes + ((bytes.byteLength - headerBytes) * index) / 40),
    );
    for (const size of [...cuts, ...inParts, bytes.byteLength - TRAILER_BYTES]) {
      expect(await refusalOfBytes(bytes.subarray(0, size))).toBe("damaged_backup");
    }
    expect(await refusalOfBytes(bytes.subarray(0, bytes.byteLength - 1))).toBe("damaged_backup");
  });

  it("with one bit flipped anywhere is refused", async () => {
    const { bytes } = await backedUp();
    for (let at = 0; at < bytes.byteLength; at += Math.ceil(bytes.byteLength / 150)) {
      const refusal = await refusalOfBytes(bytes.with(at, (bytes[at] ?? 0) ^ 1));
      expect(["damaged_backup", "not_ours", "newer_format"]).toContain(refusal);
    }
  });

  it("with bytes behind its end is damaged", async () => {
    const { bytes } = await backedUp();
    expect(await refusalOfBytes(Buffer.concat([bytes, Uint8Array.of(0)]))).toBe("damaged_backup");
  });

  it.each([
    "../../vault/keys.json",
    "/etc/passwd",
    "C:\\Windows\\x.cja",
    "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a11/../x.cja",
    "4B3F2F8E-7F43-4D0A-9A52-0C7C5D1F9A11.cja",
    "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a11.cja\u0000",
    "",
  ])("that names a part %j is damaged", async (name) => {
    const { bytes } = await backedUp();
    const renamed = forged(bytes, (header) => (lastOf(header).name = name));
    expect(await refusalOfBytes(renamed)).toBe("damaged_backup");
  });

  it("that puts a journal's file beside its generation is damaged", async () => {
    const { bytes } = await backedUp();
    const moved = forged(bytes, ({ parts, generation }) => {
      const segment = parts.find(({ kind }) => kind === "segment");
      if (segment) segment.name = segment.name.replace(generation, "..");
    });
    expect(await refusalOfBytes(moved)).toBe("damaged_backup");
  });

  it.each(FORGERIES)("with %s is damaged, though its trailer is right", async (_what, change) => {
    const { bytes } = await backedUp();
    expect(await refusalOfBytes(forged(bytes, (header) => void change(header)))).toBe(
      "damaged_backup",
    );
  });

  it("of a newer program says so", async () => {
    const { bytes } = await backedUp();
    const newer = forged(bytes, (header) => (header.version = 2));
    expect(await refusalOfBytes(newer)).toBe("newer_format");
  });

  it("of practice is refused by name in a real installation, and the other way round", async () => {
    const { bytes } = await backedUp();
    expect(await refusalOfBytes(bytes, "demo")).toBe("real_file_in_demo");
    const demo = forged(bytes, (header) => (header.format = "chumrok-demo-backup"));
    expect(await refusalOfBytes(demo, "real")).toBe("demo_file");
    // A real house's keys under the name of practice are found out by the key file itself.
    expect(await refusalOfBytes(demo, "demo")).toBe("real_file_in_demo");
  });

  it("that is another file altogether is not ours, however long its first line", async () => {
    for (const text of ["", "%PDF-1.7", '{"format":"other"}\n', "x".repeat(5_000_000)]) {
      expect(await refusalOfBytes(new TextEncoder().encode(text))).toBe("not_ours");
    }
    const endless = `{"format":"chumrok-backup","x":"${"y".repeat(5_000_000)}`;
    expect(await refusalOfBytes(new TextEncoder().encode(endless))).toBe("damaged_backup");
    expect(await refusalOf(openBackup(await tempFolder(), "real"))).toBe("not_ours");
  });
});

describe("a house with more files than a backup can name", () => {
  const facts = (count: number) => ({
    vaultId: randomUUID(),
    generation: randomUUID(),
    createdAt: "2026-10-15T03:00:00.000Z",
    headSequence: 1,
    parts: Array.from({ length: count }, () => ({
      kind: "attachment" as const,
      name: `${randomUUID()}.cja`,
      sizeBytes: 1,
      sha256: "0".repeat(64),
    })),
  });

  it("is told so, and gets no file that nobody could open again", () => {
    expect(encodeHeader("real", facts(20_000)).byteLength).toBeLessThan(4 * 1024 * 1024);
    expect(() => encodeHeader("real", facts(20_001))).toThrow("file_too_large");
  });
});
