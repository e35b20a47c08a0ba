import { describe, expect, it } from "vitest";
import { withoutDetails } from "../../../shared/audit/audit-chain";
import { readAuditFile, writeAuditFile } from "../../../shared/audit/audit-file";
import { ChainCheck } from "../../../shared/audit/chain-check";
import { toBase64 } from "../../../shared/crypto";
import { DESK_ORG, site, SITE_ORG, stranger } from "../exchange/builders";
import { chainOf, placeOf } from "./events";

const events = await chainOf(6);
const bare = await Promise.all(events.map(withoutDetails));
const facts = {
  ...placeOf(events.at(-1)!),
  orgId: SITE_ORG,
  mode: "real",
  exportedAt: "2026-10-31T03:00:00.000Z",
} as const;
const file = await writeAuditFile(facts, bare, site);
const known = [{ orgId: SITE_ORG, signingPublic: toBase64(site.signingPublicRaw) }];

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);

async function verdictOf(changed: string) {
  const read = await readAuditFile(bytes(changed), "real", known);
  if (!read.ok) throw new Error(read.error);
  const check = new ChainCheck();
  for (const event of read.value.events) await check.next(event);
  return check.verdict(read.value.head);
}

describe("the file of an audit chain", () => {
  it("is whole on another machine, and says nobody's id and no reason", async () => {
    expect(await verdictOf(text(file))).toEqual({ checked: 6, brokenAt: null });
    for (const { userId, salt } of events) {
      expect(text(file)).not.toContain(userId);
      expect(text(file)).not.toContain(salt);
    }
  });

  it.each([
    ["a changed word", (lines: string[]) => lines.with(3, lines[3]!.replace("edit", "print")), 3],
    ["a line that is no entry", (lines: string[]) => lines.with(3, "{}"), 3],
    ["a missing line", (lines: string[]) => lines.toSpliced(3, 1), 3],
    ["a cut tail", (lines: string[]) => [...lines.slice(0, 5), ""], 5],
    ["two lines swapped", (lines: string[]) => lines.with(3, lines[4]!).with(4, lines[3]!), 3],
  ])("shows %s at that entry", async (_name, change, brokenAt) => {
    const changed = change(text(file).split("\n")).join("\n");
    expect((await verdictOf(changed)).brokenAt).toBe(brokenAt);
  });

  it.each([
    ["nothing of ours", () => bytes("hello"), "not_ours"],
    ["an empty file", () => bytes(""), "not_ours"],
    ["random bytes", () => Uint8Array.of(255, 254, 0, 10), "not_ours"],
    [
      "a later version",
      () => bytes(text(file).replace('"version":1', '"version":2')),
      "newer_format",
    ],
    [
      "a head that says another place",
      () => bytes(text(file).replace('"sequence":6', '"sequence":5')),
      "bad_signature",
    ],
    [
      "a head without a hash",
      () => bytes(text(file).replace(/"hash":"[0-9a-f]+",/, "")),
      "bad_content",
    ],
  ] as const)("refuses %s", async (_name, make, code) => {
    expect(await readAuditFile(make(), "real", known)).toEqual({ ok: false, error: code });
  });

  it("refuses a house that nobody confirmed, another signer, and practice", async () => {
    const error = async (from: typeof known, mode: "real" | "demo" = "real") => {
      const read = await readAuditFile(file, mode, from);
      return read.ok ? "opened" : read.error;
    };
    expect(await error([{ ...known[0]!, orgId: DESK_ORG }])).toBe("unknown_sender");
    const other = [{ orgId: SITE_ORG, signingPublic: toBase64(stranger.signingPublicRaw) }];
    expect(await error(other)).toBe("bad_signature");
    expect(await error(known, "demo")).toBe("real_file_in_demo");
  });
});
