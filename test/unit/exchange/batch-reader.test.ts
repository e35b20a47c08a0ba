import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toBase64 } from "../../../shared/crypto";
import { readPlain } from "../../../tools/batch-reader/read-plain.mjs";
import { desk, fileOf, items, plaintextOf, site, stranger } from "./builders";

// The reader beside the program: it must agree with it, and must not believe anything.

const siteKey = toBase64(site.signingPublicRaw);

async function plainOf(count: number): Promise<Buffer> {
  return Buffer.from(await plaintextOf(items(count)));
}

describe("the stand-alone reader", () => {
  it("finds nothing wrong with what the program makes, and lists every record", async () => {
    const read = readPlain(await plainOf(3), siteKey);
    expect(read.problems).toEqual([]);
    expect(read.items.map(({ item_key: key }) => key)).toEqual(
      items(3).map(({ itemKey }) => itemKey),
    );
  });

  it("names something wrong with a file in which any single byte was changed", async () => {
    const plain = await plainOf(1);
    for (let at = 0; at < plain.byteLength; at += 1) {
      const changed = Buffer.from(plain);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(readPlain(changed, siteKey).problems, `byte ${String(at)}`).not.toEqual([]);
    }
  });

  it("says so when another key than the confirmed one signed", async () => {
    const read = readPlain(await plainOf(1), toBase64(stranger.signingPublicRaw));
    expect(read.problems).toContain("signed with another key than the confirmed one");
  });
});

const hasAge = spawnSync("age", ["--version"]).status === 0;
if (!hasAge) console.log("skipped: no `age` on PATH, so the reader's command was not run");

// Test keys and invented records only: nothing secret is written here.
const dir = mkdtempSync(join(tmpdir(), "batch-reader-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe.skipIf(!hasAge)("the command `chumrok-read`", () => {
  const file = join(dir, "file.chumrok");
  const run = (identity: typeof desk) => {
    const key = join(dir, "key");
    writeFileSync(key, `${identity.ageIdentity}\n`);
    const command = ["tools/batch-reader/chumrok-read.mjs", file, "--key", key];
    return spawnSync(process.execPath, command, { encoding: "utf8" });
  };

  it("verifies a file that the program sealed, with the stock age", async () => {
    writeFileSync(file, await fileOf(items(2)));
    const { status, stdout } = run(desk);
    expect(stdout).toContain("2 case_file");
    expect(stdout).toContain("VERIFIED");
    expect(status).toBe(0);
  });

  it("does not open it for another house", async () => {
    writeFileSync(file, await fileOf(items(2)));
    expect(run(stranger)).toMatchObject({ status: 1, stdout: "" });
  });
});
