import { gzipSync, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sealFile } from "../../../shared/exchange/sealed-file";
import { outcome, smallLimits, stranger, desk } from "./builders";
import { forge, line, type Forgery } from "./forgery";

/** The same whether the body is kept in memory or, as that of a large file, read anew. */
const refusal = async (forgery: Forgery) => {
  const file = await forge(forgery);
  const code = await outcome(file);
  expect(await outcome(file, { limits: smallLimits({ heldBytes: 0 }) })).toBe(code);
  return code;
};
const honestText = line('{"note":"x"}');

describe("the forger's own honest file", () => {
  it("opens, so that the refusals below are for their one lie", async () => {
    expect(await refusal({ text: honestText })).toBe("opened");
  });
});

describe("signature", () => {
  const forgeries: Record<string, Forgery> = {
    "made by another key": { signer: stranger },
    "of another domain: a card": { context: "chumrok/1 card" },
    stripped: { line2: () => "" },
    "of zeros": { line2: () => `${"A".repeat(86)}==` },
    "spelled with a space": { line2: (text) => ` ${text.slice(0, 87)}` },
    "spelled with stray bits": { line2: (text) => text.replace(/.==$/, "B==") },
    "over a manifest that changed afterwards": {
      plaintext: (bytes) =>
        Buffer.from(bytes.toString("latin1").replace("2026-10", "2026-09"), "latin1"),
    },
  };
  it.each(Object.keys(forgeries))("%s: bad_signature", async (name) => {
    expect(await refusal({ text: honestText, ...forgeries[name] })).toBe("bad_signature");
  });
});

it("a signature that comes twice belongs to no body: damaged_file", async () => {
  const line2 = (text: string) => `${text}\n${text}`;
  expect(await refusal({ text: honestText, line2 })).toBe("damaged_file");
});

describe("manifest", () => {
  const manifests: Record<string, Record<string, unknown>> = {
    "an unknown field": { extra: 1 },
    "an unknown kind": { kind: "letter" },
    "a broken number": { sequence: 1.5 },
    "a negative number": { plainBytes: -1 },
    "2^53": { sequence: 2 ** 53 },
    "a later file without its predecessor": { sequence: 2 },
    "no recipient": { recipients: [] },
    "a month that is none": { period: "2026-13" },
    "a date that is none": { cutoffAt: "2026-02-30T00:00:00Z" },
    "a hash in capitals": { bodySha256: "AB".repeat(32) },
    "a name that turns the text around": {
      from: { orgId: "x", name: "a\u202eb", signingPublic: "", ageRecipient: "" },
    },
    "one kind counted twice": {
      counts: [
        { recordKind: "case_file", count: 1 },
        { recordKind: "case_file", count: 1 },
      ],
    },
  };
  it.each(Object.keys(manifests))("%s: bad_manifest", async (name) => {
    expect(await refusal({ text: honestText, manifest: manifests[name] ?? {} })).toBe(
      "bad_manifest",
    );
  });

  const lines: Record<string, (text: string) => string> = {
    "a duplicate key": (text) => text.replace("{", '{"kind":"sync-demo",'),
    spaces: (text) => text.replace(":", ": "),
    __proto__: (text) => text.replace("{", '{"__proto__":{"mode":"real"},'),
    "a number that loses digits": (text) =>
      text.replace('"sequence":1', '"sequence":1.00000000000000001'),
  };
  it.each(Object.keys(lines))("%s: bad_manifest", async (name) => {
    const line1 = lines[name] ?? ((text: string) => text);
    expect(await refusal({ text: honestText, line1 })).toBe("bad_manifest");
  });

  it("of a later version: newer_format, whatever else it holds", async () => {
    const line1 = () => '{"format":"chumrok","shape":["unknown"],"version":2}';
    expect(await refusal({ line1 })).toBe("newer_format");
  });

  it("of another program, a BOM before it, or bytes that are no text: not_ours", async () => {
    expect(await refusal({ line1: () => '{"format":"other","version":1}' })).toBe("not_ours");
    expect(await refusal({ line1: (text) => `\ufeff${text}` })).toBe("not_ours");
    expect(await refusal({ plaintext: () => Buffer.from([0xff, 0xfe, 10]) })).toBe("not_ours");
    expect(await refusal({ plaintext: () => Buffer.alloc(0) })).toBe("not_ours");
  });

  it("longer than 64 KiB: not_ours, without parsing it", async () => {
    expect(await refusal({ line1: (text) => " ".repeat(65_536) + text })).toBe("not_ours");
  });
});

describe("body that is not the one signed for", () => {
  const honest = gzipSync(honestText);
  const lies: Record<string, [Record<string, unknown>, string]> = {
    "another hash": [{ bodySha256: "00".repeat(32) }, "damaged_file"],
    "another gzip size": [{ gzipBytes: honest.byteLength + 1 }, "damaged_file"],
    "a plain size one too small": [{ plainBytes: honestText.length - 1 }, "bad_content"],
    "a plain size one too large": [{ plainBytes: honestText.length + 1 }, "bad_content"],
    "a count too high": [{ counts: [{ recordKind: "case_file", count: 2 }] }, "bad_content"],
    "a count for another kind": [{ counts: [{ recordKind: "referral", count: 1 }] }, "bad_content"],
    "no counts": [{ counts: [] }, "bad_content"],
  };
  it.each(Object.keys(lies))("%s", async (name) => {
    const [manifest, code] = lies[name] ?? [{}, ""];
    expect(await refusal({ text: honestText, manifest })).toBe(code);
  });

  it("cut off or replaced by somebody who cannot sign", async () => {
    const cut = (bytes: Buffer) => bytes.subarray(0, -honest.byteLength);
    expect(await refusal({ text: honestText, plaintext: cut })).toBe("damaged_file");
  });
});

describe("gzip", () => {
  const whole = gzipSync(honestText);
  const half = honestText.length >> 1;
  const badCrc = Buffer.from(whole);
  badCrc[badCrc.length - 8] = (badCrc[badCrc.length - 8] ?? 0) ^ 1;
  const named = Buffer.concat([
    whole.subarray(0, 3),
    Buffer.from([8]),
    whole.subarray(4, 10),
    Buffer.from("../../evil\0"),
    whole.subarray(10),
  ]);
  const bodies: Record<string, Uint8Array> = {
    "bytes behind it": Buffer.concat([whole, Buffer.from("tail")]),
    "one zero byte behind it": Buffer.concat([whole, Buffer.from([0])]),
    "its own trailer again behind it": Buffer.concat([whole, whole.subarray(-8)]),
    "two members": Buffer.concat([
      gzipSync(honestText.slice(0, half)),
      gzipSync(honestText.slice(half)),
    ]),
    "an empty member before it": Buffer.concat([gzipSync(""), whole]),
    "an empty member behind it": Buffer.concat([whole, gzipSync("")]),
    "a wrong checksum": badCrc,
    "a file name in its header": named,
    "cut by a byte": whole.subarray(0, -1),
    "no header": deflateRawSync(honestText),
    nothing: Buffer.alloc(0),
  };
  it.each(Object.keys(bodies))("with %s: damaged_file", async (name) => {
    const body = bodies[name] ?? whole;
    expect(await refusal({ text: honestText, body })).toBe("damaged_file");
  });

  it("bomb that owns up to its size: file_too_large before inflating", async () => {
    const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    const manifest = { plainBytes: 64 * 1024 * 1024 };
    expect(await refusal({ text: honestText, body, manifest })).toBe("file_too_large");
  });

  it("bomb that claims to be small: stopped at what it claims", async () => {
    const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    expect(await refusal({ text: honestText, body })).toBe("bad_content");
  });
});

describe("lines and JSON", () => {
  const nest = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
  const texts: Record<string, string> = {
    "no line end": honestText.trimEnd(),
    "an empty line": `${honestText}\n`,
    "Windows line ends": honestText.replace("\n", "\r\n"),
    "a BOM": `\ufeff${honestText}`,
    "a duplicate key": line('{"a":1,"a":2}'),
    "a duplicate key spelled another way": line('{"a":1,"\\u0061":2}'),
    __proto__: line('{"__proto__":{"is_admin":true}}'),
    constructor: line('{"constructor":{"prototype":{}}}'),
    to_string: line('{"to_string":1}'),
    to_json: line('{"to_json":1}'),
    then: line('{"then":1}'),
    "a key that is a code": line('{"Open Case":1}'),
    "a camelCase key": line('{"caseStatus":1}'),
    "nesting of 15 above the limit": line(nest(17)),
    "nesting of 300,000": line(nest(300_000)),
    "1e999": line('{"a":1e999}'),
    "2^53 + 1": line('{"a":9007199254740993}'),
    "minus zero": line('{"a":-0}'),
    "a lone surrogate": line('{"a":"\\ud800"}'),
    NUL: line('{"a":"\\u0000"}'),
    "150,001 keys": line(`[${"0,".repeat(150_000)}0]`)
      .replace('"record":[', '"record":{"a":[')
      .replace("]", "]}"),
    "a string past the limit": line(`{"a":"${"x".repeat(200_001)}"}`),
    "a line past 4 MiB": line(
      `{"a":["${"x".repeat(199_000)}"${`,"${"x".repeat(199_000)}"`.repeat(22)}]}`,
    ),
    "a record that is a list": line("[]"),
    "a record that is null": line("null"),
    "an item with another field": honestText.replace('"late"', '"kind":1,"late"'),
    "a row version of 0": honestText.replace('"row_version":1', '"row_version":0'),
    "an item key that is a path": line("{}", "../../etc/passwd"),
    "the same item twice": honestText + honestText,
    "items out of order": line("{}", "00000000-0000-4000-8000-000000000002") + honestText,
    "text after the object": honestText.replace("\n", "{}\n"),
  };
  it.each(Object.keys(texts))("%s: bad_content", async (name) => {
    const text = texts[name] ?? "";
    const lineCount = Math.max(1, text.split("\n").length - 1);
    const manifest = { counts: [{ recordKind: "case_file", count: lineCount }] };
    const limits = smallLimits({ inflateRatio: 2_000 });
    const file = await forge({ text, manifest });
    expect(await outcome(file, { limits })).toBe("bad_content");
    expect(await outcome(file, { limits: { ...limits, heldBytes: 0 } })).toBe("bad_content");
    expect(Object.hasOwn(Object.prototype, "is_admin")).toBe(false);
  });

  it("bytes that are no UTF-8: bad_content", async () => {
    const bytes = Buffer.from(honestText.replace('"x"', '"\xff"'), "latin1");
    const manifest = { plainBytes: bytes.byteLength };
    expect(await refusal({ text: honestText, body: gzipSync(bytes), manifest })).toBe(
      "bad_content",
    );
  });

  it("more items than the limit: file_too_large", async () => {
    const text = honestText + line("{}", "00000000-0000-4000-8000-000000000002");
    expect(await outcome(await forge({ text }), { limits: smallLimits({ items: 1 }) })).toBe(
      "file_too_large",
    );
  });
});

describe("age header", () => {
  const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
  const reheaded = async (change: (text: string) => string) =>
    outcome(Buffer.from(change(asText(await forge({ text: honestText }))), "latin1"));

  it("with a stanza added or doubled: damaged_file, since the header is authentic", async () => {
    expect(await reheaded((t) => t.replace("\n---", "\n-> grease x\n\n---"))).toBe("damaged_file");
    const doubled = await reheaded((t) => t.replace(/(\n-> X25519 .*\n.*)\n---/, "$1$1\n---"));
    expect(doubled).toBe("damaged_file");
  });

  it("with 10,000 stanzas: damaged_file, without trying a key", async () => {
    const many = "\n-> grease x\n".repeat(10_000);
    expect(await reheaded((t) => t.replace("\n---", `${many}\n---`))).toBe("damaged_file");
  });

  it("with a passphrase of work factor 30: refused without running scrypt", async () => {
    const scrypt =
      "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n---";
    expect(await reheaded((t) => t.replace(/-> X25519 .*\n.*\n---/, scrypt))).toBe("not_ours");
  });

  it("with a share that is a point of small order: damaged_file", async () => {
    const share = "A".repeat(43);
    expect(await reheaded((t) => t.replace(/-> X25519 \S+/, `-> X25519 ${share}`))).toBe(
      "damaged_file",
    );
  });

  it("a header without any payload is cut short", async () => {
    const text = asText(await forge({ text: honestText }));
    const end = text.indexOf("\n", text.indexOf("\n---") + 1) + 1;
    expect(await outcome(Buffer.from(text.slice(0, end), "latin1"))).toBe("cut_short");
  });

  it("a whole age file with other content is not ours", async () => {
    const sealed = await sealFile(
      Buffer.from("minutes of the meeting\n"),
      [desk.ageRecipient],
      "real",
    );
    expect(sealed.ok && (await outcome(sealed.value))).toBe("not_ours");
  });
});
