import { describe, expect, it } from "vitest";
import { digestOf, withoutDetails } from "../../../shared/audit/audit-chain";
import {
  chainItem,
  judgeChain,
  MAX_PROOF_DIGESTS,
  readChainItem,
  type ChainProof,
} from "../../../shared/audit/chain-proof";
import type { AuditEvent, AuditHead } from "../../../shared/domain/audit-event";
import { readItem, writeItem } from "../../../shared/exchange/item";
import type { JsonObject } from "../../../shared/exchange/json";
import { EXCHANGE_LIMITS } from "../../../shared/exchange/limits";
import { chainOf, placeOf } from "./events";

const events = await chainOf(20);
const other = await chainOf(20);

const headAt = (sequence: number, chain = events): AuditHead => placeOf(chain[sequence - 1]!);
const knownAt = (sequence: number, place: number | null, chain = events) => ({
  ...headAt(sequence, chain),
  place,
});
async function proofOf(from: number, to: number, chain: readonly AuditEvent[] = events) {
  const digests: string[] = [];
  for (const event of chain.slice(from, to)) {
    digests.push(await digestOf(await withoutDetails(event)));
  }
  return { from: placeOf(chain[from - 1]!), digests } satisfies ChainProof;
}
const file = (sequence: number, place: number, chain = events) => ({
  head: headAt(sequence, chain),
  place,
});

describe("a head that comes with a file", () => {
  it("is the first one of this sender", async () => {
    const standing = await judgeChain(file(8, 1), null, []);
    expect(standing).toEqual({ state: "first", from: null, to: 8 });
  });

  it("continues when the digests lead from a known head to it", async () => {
    const standing = await judgeChain(file(15, 2), await proofOf(8, 15), [knownAt(8, 1)]);
    expect(standing).toEqual({ state: "continues", from: 8, to: 15 });
  });

  it("continues when the receiver has a later head than the sender is sure of", async () => {
    const known = [knownAt(5, 1), knownAt(9, 2)];
    const standing = await judgeChain(file(15, 3), await proofOf(5, 15), known);
    expect(standing).toEqual({ state: "continues", from: 9, to: 15 });
  });

  it("says that nothing shows it when the file before has not come or there is no head", async () => {
    const known = [knownAt(3, 1)];
    const standing = await judgeChain(file(15, 3), await proofOf(8, 15), known);
    expect(standing.state).toBe("absent");
    expect((await judgeChain({ head: null, place: 3 }, null, known)).state).toBe("absent");
  });

  it("is broken when an entry before was edited and the chain written anew", async () => {
    const forged = [...events.slice(0, 4), ...(await chainOf(12, placeOf(events[3]!)))];
    const proof = await proofOf(8, 15, forged);
    expect((await judgeChain(file(15, 2, forged), proof, [knownAt(8, 1)])).state).toBe("broken");
    // A forger who names the head that was sent cannot lead from it to the new one.
    const named = { ...proof, from: headAt(8) };
    expect((await judgeChain(file(15, 2, forged), named, [knownAt(8, 1)])).state).toBe("broken");
  });

  it("is broken when an entry was taken out, a digest changed, or the tail cut", async () => {
    const { from, digests } = await proofOf(8, 15);
    const known = [knownAt(8, 1)];
    for (const changed of [
      digests.toSpliced(2, 1),
      digests.with(0, "0".repeat(64)),
      digests.slice(0, -1),
    ]) {
      const standing = await judgeChain(file(15, 2), { from, digests: changed }, known);
      expect(standing.state).toBe("broken");
    }
  });

  it("is broken when a later file of the stream has an earlier head", async () => {
    expect((await judgeChain(file(5, 2), null, [knownAt(9, 1)])).state).toBe("broken");
    // An earlier file that comes late is none.
    expect((await judgeChain(file(5, 1), null, [knownAt(9, 2)])).state).toBe("absent");
  });

  it("is broken when another file has the same number and another head", async () => {
    expect((await judgeChain(file(9, 1), null, [knownAt(5, 1)])).state).toBe("broken");
  });

  it("is broken when another chain claims the same place", async () => {
    const standing = await judgeChain(file(9, 2, other), null, [knownAt(9, null)]);
    expect(standing.state).toBe("broken");
  });
});

describe("the item that carries a proof", () => {
  it("is read as it was written, and the longest still fits a line", async () => {
    const proof = await proofOf(8, 15);
    const item = await chainItem(proof);
    expect(readChainItem(item.record)).toEqual(proof);
    const longest = {
      from: { sequence: 999_999_999, hash: "f".repeat(64) },
      digests: Array.from({ length: MAX_PROOF_DIGESTS }, () => "f".repeat(64)),
    };
    const line = writeItem(await chainItem(longest));
    expect(line.length).toBeLessThan(EXCHANGE_LIMITS.lineBytes);
    expect(readItem(line, EXCHANGE_LIMITS)).not.toBeNull();
  });

  it.each([
    {},
    { from: null, digests: [] },
    { from: { sequence: 0, hash: "0".repeat(64) }, digests: [] },
    { from: { sequence: 1, hash: "0".repeat(64) }, digests: ["short"] },
    { from: { sequence: 1, hash: "0".repeat(64) }, digests: [], more: 1 },
  ] as JsonObject[])("refuses what is none: %j", (record) => {
    expect(readChainItem(record)).toBeNull();
  });
});
