import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeItem } from "../../../shared/exchange/item";
import { desk, fileOf, items, outcome, plaintextOf, smallLimits } from "./builders";

const hasAge = spawnSync("age", ["--version"]).status === 0;
if (!hasAge) console.log("skipped: no `age` on PATH, so interoperability with it was not tested");

// Test keys and invented records only: nothing secret is written here.
const dir = mkdtempSync(join(tmpdir(), "age-interop-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe.skipIf(!hasAge)("the stock age tool", () => {
  const keyFile = join(dir, "key");
  writeFileSync(keyFile, `${desk.ageIdentity}\n`);

  it.each(["sync", "sync-demo"] as const)("opens our %s file as the manual says", async (kind) => {
    const sent = items(1_500);
    const file = join(dir, kind);
    writeFileSync(file, await fileOf(sent, { kind }));
    const script = 'age -d -i "$1" "$2" > "$2.plain"; tail -n +3 "$2.plain" | gunzip';
    const body = execFileSync("sh", ["-c", script, "sh", keyFile, file], { encoding: "utf8" });
    expect(body).toBe(sent.map((item) => `${writeItem(item)}\n`).join(""));
    const [manifest] = readFileSync(`${file}.plain`, "latin1").split("\n");
    expect(JSON.parse(manifest ?? "")).toMatchObject({ format: "chumrok", kind });
  });

  it("makes a file that we open", async () => {
    const input = await plaintextOf(items(1_500));
    const made = execFileSync("age", ["-r", desk.ageRecipient], { input });
    expect(await outcome(made)).toBe("opened");
    expect(await outcome(made, { limits: smallLimits({ heldBytes: 0 }) })).toBe("opened");
  });
});
