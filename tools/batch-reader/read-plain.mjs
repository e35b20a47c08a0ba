// Verifies the plaintext of a *.chumrok file by docs/exchange-format.md alone: it shares no line with the
// program, so that a fault of one is no fault of the other. Node's own modules only.
import { createHash, createPublicKey, verify } from "node:crypto";
import { gunzipSync } from "node:zlib";

const LINE_FEED = 10;
const MANIFEST_BYTES = 64 * 1024;
const SIGNATURE_LENGTH = 88;
const GZIP_HEADER_BYTES = 10;
const MAX_PLAIN_BYTES = 512 * 1024 * 1024;
/** What an Ed25519 public key of 32 bytes lacks to be a SubjectPublicKeyInfo (RFC 8410). */
const ED25519_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const ITEM_FIELDS = ["item_key", "late", "record", "record_kind", "row_version"];

const isText = (value) => typeof value === "string";
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);
const hasTexts = (value, ...names) =>
  isObject(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => isText(value[name]));
const isList = (value, fits) => Array.isArray(value) && value.every(fits);

/** Every field of a manifest, and what it must look like. */
const MANIFEST_FIELDS = [
  ["format", isText],
  ["version", isCount],
  ["kind", isText],
  ["batch_id", isText],
  ["sequence", (value) => isCount(value) && value > 0],
  ["previous_manifest_sha256", (value) => value === null || isHash(value)],
  ["from", (value) => hasTexts(value, "org_id", "name", "signing_public", "age_recipient")],
  // A file is sealed for the hybrid recipients of all, or for the others of all.
  [
    "recipients",
    (value) =>
      isList(value, (one) => hasTexts(one, "org_id", "age_recipient")) ||
      isList(value, (one) => hasTexts(one, "org_id", "age_recipient", "age_pq_recipient")),
  ],
  ["period", (value) => isText(value) && /^20\d\d-(0[1-9]|1[0-2])$/.test(value)],
  [
    "cutoff_at",
    (value) => isText(value) && value.endsWith("Z") && !Number.isNaN(Date.parse(value)),
  ],
  [
    "counts",
    (value) =>
      isList(value, (one) => isObject(one) && isText(one.record_kind) && isCount(one.count)),
  ],
  ["plain_bytes", isCount],
  ["gzip_bytes", isCount],
  ["body_sha256", isHash],
  ["schema_version", isText],
  ["code_list_version", isText],
  [
    "audit_head",
    (value) => value === null || (isObject(value) && isCount(value.sequence) && isHash(value.hash)),
  ],
];

/**
 * Takes the plaintext (a Buffer, as `age -d` prints it) and the sender's confirmed public key in base64,
 * or null to take the one that the file names. Answers what the file says and everything that is wrong
 * with it: `{ manifest, items, problems }`; a file without problems holds what its sender signed.
 */
export function readPlain(plain, confirmedKey) {
  const problems = [];
  const end1 = plain.subarray(0, MANIFEST_BYTES + 1).indexOf(LINE_FEED);
  const line1 = plain.subarray(0, Math.max(0, end1));
  const manifest = end1 < 0 ? null : parseCanonical(line1);
  if (manifest?.format !== "chumrok") return failed("line 1 is no manifest of this format");
  if (manifest.version !== 1)
    return failed(`format version ${String(manifest.version)} is not known`);
  const odd = MANIFEST_FIELDS.filter(([name, fits]) => !fits(manifest[name])).map(([name]) => name);
  if (odd.length > 0 || Object.keys(manifest).length !== MANIFEST_FIELDS.length) {
    return failed(`the manifest has other fields than it must: ${odd.join(", ")}`);
  }
  const end2 = end1 + 1 + SIGNATURE_LENGTH;
  if (plain[end2] !== LINE_FEED) return failed("line 2 is no signature", manifest);
  const signature = fromBase64(plain.subarray(end1 + 1, end2).toString("latin1"));
  const key = manifest.from.signing_public;
  if (confirmedKey !== null && confirmedKey !== key)
    problems.push("signed with another key than the confirmed one");
  if (!isSigned(key, line1, signature)) problems.push("the signature does not hold");
  const items = readBody(plain.subarray(end2 + 1), manifest, problems);
  return { manifest, manifestSha256: sha256(line1), items, problems };
}

function failed(problem, manifest = null) {
  return { manifest, manifestSha256: null, items: [], problems: [problem] };
}

function isSigned(key, line1, signature) {
  const raw = fromBase64(key);
  if (raw?.length !== 32 || signature?.length !== 64) return false;
  const publicKey = createPublicKey({
    key: Buffer.concat([ED25519_PREFIX, raw]),
    format: "der",
    type: "spki",
  });
  const message = Buffer.concat([Buffer.from("chumrok/1 manifest\n"), line1]);
  return verify(null, message, publicKey, signature);
}

/** Node reads over what does not belong in base64: the bytes must spell the same text again. */
function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

function readBody(body, manifest, problems) {
  if (body.length !== manifest.gzip_bytes)
    problems.push("the body has another size than signed for");
  if (sha256(body) !== manifest.body_sha256)
    problems.push("the body is not the one that was signed for");
  if (problems.length > 0) return [];
  const text = inflate(body, manifest, problems);
  if (text === null) return [];
  const lines = text.length === 0 ? [] : splitLines(text, problems);
  const items = lines.flatMap((line, at) => {
    const item = parseCanonical(line);
    const isItem =
      item !== null && JSON.stringify(Object.keys(item).sort()) === JSON.stringify(ITEM_FIELDS);
    if (!isItem) problems.push(`line ${String(at + 1)} of the body is no canonical record line`);
    return isItem ? [item] : [];
  });
  items.forEach(({ item_key: key }, at) => {
    if (at > 0 && items[at - 1].item_key >= key)
      problems.push(`line ${String(at + 1)} is out of order`);
  });
  const counted = JSON.stringify(countKinds(items));
  if (counted !== JSON.stringify(manifest.counts.map((one) => [one.record_kind, one.count]))) {
    problems.push("the counts are not those of the manifest");
  }
  return items;
}

function inflate(body, { plain_bytes: plainBytes }, problems) {
  const isPlainHeader = body.length > GZIP_HEADER_BYTES && body[2] === 8 && body[3] === 0;
  if (!isPlainHeader || plainBytes > MAX_PLAIN_BYTES) {
    problems.push("the body is no plain gzip member within limits");
    return null;
  }
  try {
    const text = gunzipSync(body, { maxOutputLength: plainBytes + 1 });
    if (text.length === plainBytes) return text;
    problems.push("the body inflates to another size than signed for");
  } catch {
    problems.push("the body does not inflate to what was signed for");
  }
  return null;
}

function splitLines(text, problems) {
  if (text.at(-1) !== LINE_FEED) problems.push("the last line has no end");
  const lines = [];
  let start = 0;
  for (let end = text.indexOf(LINE_FEED); end >= 0; end = text.indexOf(LINE_FEED, start)) {
    lines.push(text.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function countKinds(items) {
  const counts = new Map();
  for (const { record_kind: kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The object that a line spells canonically (RFC 8785), or null. */
function parseCanonical(line) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
    const value = JSON.parse(text);
    return isObject(value) && canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function canonical(value) {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new Error("lone surrogate");
    return JSON.stringify(value);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
