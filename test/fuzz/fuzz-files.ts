import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import canonicalize from "canonicalize";
import { readPlain, type PlainFile } from "../../tools/batch-reader/read-plain.mjs";
import { signBytes, toBase64 } from "../../shared/crypto";
import { MANIFEST_CONTEXT } from "../../shared/exchange/manifest";
import { sealFile } from "../../shared/exchange/sealed-file";
import { seededRandom, type Random } from "../support/seeded-random";
import { damaged } from "./byte-damage";
import { correspondents, type Correspondents, type HonestFile } from "./honest-files";
import { judge, type Attack, type Verdict } from "./judge";
import { strangeJson } from "./json-damage";
import { strangeText } from "./text-damage";

export interface FuzzCounts {
  files: number;
  crashed: number;
  partlyApplied: number;
  wronglyAccepted: number;
  refused: number;
  taken: number;
}

export interface FuzzOptions {
  readonly files: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** After so many files both houses are built anew: a store that grows would slow the rest down. */
const FILES_PER_HOUSE = 250;

type Maker = (file: HonestFile, houses: Correspondents, random: Random) => Promise<Attack>;

/** What an attacker can do, by what he has: the file, the recipient's public key, or a confirmed key. */
const MAKERS: readonly Maker[] = [
  damagedFile,
  damagedPlaintext,
  strangeManifest,
  strangeRecords,
  strangeLines,
];

/** Hands damaged and dishonest files to the real import, one after the other, and counts what came of it. */
export async function fuzzFiles({ files, seed, report }: FuzzOptions): Promise<FuzzCounts> {
  const random = seededRandom(seed);
  const counts: FuzzCounts = {
    ...{ files: 0, crashed: 0, partlyApplied: 0, wronglyAccepted: 0, refused: 0, taken: 0 },
  };
  let houses = await correspondents();
  for (let at = 0; at < files; at += 1) {
    if (at > 0 && at % FILES_PER_HOUSE === 0) {
      report(
        `${String(at)} files: ${String(counts.refused)} refused, ${String(counts.taken)} taken`,
      );
      houses = await correspondents();
    }
    const file = pick(houses.files, random);
    const maker = pick(MAKERS, random);
    const attack = await maker(file, houses, random);
    const verdict = await judge(attack, houses, random);
    counts.files += 1;
    count(counts, verdict);
    if (isFault(verdict))
      report(`file ${String(at)} (${maker.name} of ${file.kind}): ${verdict.why}`);
  }
  return counts;
}

function count(counts: FuzzCounts, { outcome }: Verdict): void {
  counts[outcome] += 1;
}

function isFault({ outcome }: Verdict): boolean {
  return outcome !== "refused" && outcome !== "taken";
}

function damagedFile(file: HonestFile, { files }: Correspondents, random: Random): Promise<Attack> {
  const bytes = damaged(file.bytes, random, pick(files, random).bytes);
  const isWhole = files.some((one) => Buffer.from(one.bytes).equals(bytes));
  return Promise.resolve({ bytes, mayBeTaken: isWhole });
}

/** Anybody who has a file and the recipient's card can encrypt what is in it anew. */
async function damagedPlaintext(
  file: HonestFile,
  { files, deskIdentity }: Correspondents,
  random: Random,
): Promise<Attack> {
  const plain = damaged(file.plain, random, pick(files, random).plain);
  const mayBeTaken = files.some((one) => Buffer.from(one.plain).equals(plain));
  return { bytes: await sealedFor(plain, deskIdentity.ageRecipient), mayBeTaken };
}

/** From here on the sender's own key signs: a house whose program, or whose supervisor, is dishonest. */
async function strangeManifest(
  file: HonestFile,
  houses: Correspondents,
  random: Random,
): Promise<Attack> {
  const { manifest, body } = partsOf(file);
  return signed(strangeJson(manifest, random), body, houses);
}

async function strangeRecords(
  file: HonestFile,
  houses: Correspondents,
  random: Random,
): Promise<Attack> {
  const lines = textOf(file).split("\n").slice(0, -1);
  const at = Math.floor(random() * lines.length);
  const items = lines.map((line, index) => {
    const item: unknown = JSON.parse(line);
    return index === at ? strangeJson(item, random) : item;
  });
  return withText(file, items.map((item) => `${spell(item)}\n`).join(""), houses);
}

async function strangeLines(
  file: HonestFile,
  houses: Correspondents,
  random: Random,
): Promise<Attack> {
  return withText(file, strangeText(textOf(file), random), houses);
}

/** Sizes and hashes fit the new text, so that the text itself is what the reader has to refuse. */
async function withText(file: HonestFile, text: string, houses: Correspondents): Promise<Attack> {
  const body = gzipSync(text);
  const { manifest } = partsOf(file);
  const facts = {
    plain_bytes: Buffer.byteLength(text),
    gzip_bytes: body.byteLength,
    body_sha256: createHash("sha256").update(body).digest("hex"),
  };
  return signed({ ...manifest, ...facts }, body, houses);
}

async function signed(
  manifest: unknown,
  body: Uint8Array,
  houses: Correspondents,
): Promise<Attack> {
  const { siteIdentity, deskIdentity } = houses;
  const line1 = Buffer.from(spell(manifest));
  const signature = await signBytes(siteIdentity, MANIFEST_CONTEXT, line1);
  const plain = Buffer.concat([line1, Buffer.from(`\n${toBase64(signature)}\n`), body]);
  const read = readPlain(plain, toBase64(siteIdentity.signingPublicRaw));
  const bytes = await sealedFor(plain, deskIdentity.ageRecipient);
  return { bytes, mayBeTaken: read.problems.length === 0 && isFromSiteToDesk(read, houses) };
}

function isFromSiteToDesk({ manifest }: PlainFile, { files, ...houses }: Correspondents): boolean {
  if (manifest === null) return false;
  const isKind = files.some(({ kind }) => kind === manifest.kind);
  const deskOrgId = houses.desk.grant().organisation.orgId;
  const { ageRecipient } = houses.deskIdentity;
  const isForDesk = manifest.recipients.some(
    (one) => one.org_id === deskOrgId && one.age_recipient === ageRecipient,
  );
  return isKind && isForDesk && manifest.from.org_id === houses.site.grant().organisation.orgId;
}

async function sealedFor(plain: Uint8Array, recipient: string): Promise<Uint8Array> {
  const sealed = await sealFile(plain, [recipient], "real");
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
}

function partsOf({ plain }: HonestFile): {
  readonly manifest: Record<string, unknown>;
  readonly body: Uint8Array;
} {
  const end1 = plain.indexOf(10);
  const end2 = plain.indexOf(10, end1 + 1);
  const manifest: unknown = JSON.parse(Buffer.from(plain.subarray(0, end1)).toString());
  return { manifest: manifest as Record<string, unknown>, body: plain.subarray(end2 + 1) };
}

function textOf(file: HonestFile): string {
  return gunzipSync(partsOf(file).body).toString();
}

/** Canonical where that is possible; some strange values have no canonical spelling at all. */
function spell(value: unknown): string {
  try {
    return canonicalize(value) ?? "null";
  } catch {
    return JSON.stringify(value ?? null);
  }
}

function pick<T>(list: readonly T[], random: Random): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}
