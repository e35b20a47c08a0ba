import { sha256Hex } from "../crypto";
import type { AuditHead } from "../domain/audit-event";
import type { ExchangeItem } from "../exchange/item";
import type { JsonObject } from "../exchange/json";
import { sha256HexSchema } from "../exchange/fields";
import { z } from "../zod";
import { chainHash, type ChainPlace } from "./audit-chain";

/** The record kind of the one item that carries a proof in a `sync` file. */
export const CHAIN_KIND = "audit_chain";
/** More do not fit one line of a file; 60,000 entries in a month are 2,000 a day. */
export const MAX_PROOF_DIGESTS = 60_000;

const chainProofSchema = z.strictObject({
  /** A head that was sent to this recipient before. */
  from: z.strictObject({ sequence: z.int().min(1), hash: sha256HexSchema }),
  /** Of each entry after it, up to the head in the manifest. */
  digests: z.array(sha256HexSchema).max(MAX_PROOF_DIGESTS),
});

/** What shows that the present head of a chain has grown out of an earlier one. */
export type ChainProof = z.output<typeof chainProofSchema>;

export const CHAIN_STATES = ["first", "continues", "broken", "absent"] as const;

/**
 * How a sender's chain continues what came before. `absent`: nothing shows it, nor the contrary (files
 * between are missing, or the file says no head). `from` and `to` are places in the chain.
 */
export interface ChainStanding {
  readonly state: (typeof CHAIN_STATES)[number];
  readonly from: number | null;
  readonly to: number | null;
}

/** A head that came from this sender. `place`: the file's number, when it is of the same stream. */
export interface KnownHead extends AuditHead {
  readonly place: number | null;
}

export async function chainItem(proof: ChainProof): Promise<ExchangeItem> {
  return {
    itemKey: await sha256Hex(new TextEncoder().encode(`${CHAIN_KIND} ${proof.from.sequence}`)),
    recordKind: CHAIN_KIND,
    rowVersion: 1,
    late: false,
    record: { from: { ...proof.from }, digests: [...proof.digests] },
  };
}

/** The proof of an item, or null when it is none. */
export function readChainItem(record: JsonObject): ChainProof | null {
  const proof = chainProofSchema.safeParse(record);
  return proof.success ? proof.data : null;
}

/**
 * Holds the head of file number `place` and its proof against every head that came before. Two chains
 * that claim one place, a proof that leads elsewhere, and a head that went back are `broken`.
 */
export async function judgeChain(
  { head, place }: { readonly head: AuditHead | null; readonly place: number },
  proof: ChainProof | null,
  known: readonly KnownHead[],
): Promise<ChainStanding> {
  if (head === null) return { state: "absent", from: null, to: null };
  const to = head.sequence;
  const broken: ChainStanding = { state: "broken", from: null, to };
  const hashes = proof === null ? new Map<number, string>() : await hashesOf(proof);
  if (proof !== null && hashes.get(to) !== head.hash) return broken;
  hashes.set(to, head.hash);
  const isContradicted = known.some(
    (one) =>
      (hashes.get(one.sequence) ?? one.hash) !== one.hash || isOutOfLine(one, { ...head, place }),
  );
  if (isContradicted) return broken;
  if (known.length === 0) return { state: "first", from: null, to };
  const met = known.filter(({ sequence }) => hashes.has(sequence)).map((one) => one.sequence);
  return met.length === 0
    ? { state: "absent", from: null, to }
    : { state: "continues", from: Math.max(...met), to };
}

/** In one stream a later file has a later head, and a number is given once. */
function isOutOfLine(one: KnownHead, other: KnownHead): boolean {
  if (one.place === null || other.place === null) return false;
  if (one.place === other.place) return one.hash !== other.hash;
  const [earlier, later] = one.place < other.place ? [one, other] : [other, one];
  return earlier.sequence > later.sequence;
}

async function hashesOf({ from, digests }: ChainProof): Promise<Map<number, string>> {
  const hashes = new Map([[from.sequence, from.hash]]);
  let at: ChainPlace = from;
  for (const digest of digests) {
    at = { sequence: at.sequence + 1, hash: await chainHash(at.hash, digest) };
    hashes.set(at.sequence, at.hash);
  }
  return hashes;
}
