import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toBase64 } from "../../shared/crypto";
import { caseOf, contentOf, introduceCard, must, openHouse } from "../unit/store/builders";
import { sealFor } from "../unit/store/tickets";
import type { ImportedThings } from "./ledger";
import type { Program } from "./program";
import { bytesOf, digestOf, type Thing } from "./protocol";

/** Cases of each file. The first one alone is enough for a compaction. */
const SIZES = [280, 1, 12, 40];

export interface Partner {
  readonly orgId: string;
  /** Batches for the house under torture, all of other cases. */
  readonly files: readonly string[];
  readonly things: ImportedThings;
}

/** A second house, in this process: it exchanges cards with the program and seals batches for it. */
export async function openPartner(program: Program, folder: string): Promise<Partner> {
  mkdirSync(folder, { recursive: true });
  const house = await openHouse({ nameEn: "Krasang House" });
  const card = await program.call("ownCard");
  const { orgId: recipientOrgId } = await introduceCard(house, bytesOf(card));
  const orgId = await program.call("meet", toBase64((await house.core.ownCard()).bytes));
  const files: string[] = [];
  const things = new Map<string, readonly Thing[]>();
  for (const [index, size] of SIZES.entries()) {
    const period = `2026-0${String(5 + index)}`;
    const saved: Thing[] = [];
    for (let count = 0; count < size; count += 1) {
      const content = caseOf({
        receptionAt: `${period}-10T09:20`,
        narrative: `told ${String(count)}`,
      });
      const { id, rowVersion: version } = must(await house.core.saveCase(content, 0));
      const record = must({ ok: true, value: await house.core.get("case", id) });
      if (record === null) throw new Error("what was saved is there");
      saved.push({ is: "case", id, version, digest: await digestOf(contentOf(record)) });
    }
    const batch = must(await sealFor(house, { kind: "sync", period, recipientOrgId }));
    const name = `from-partner-${String(index)}.chumrok`;
    writeFileSync(path.join(folder, name), batch.bytes);
    await house.core.markExported(batch.batchId, name);
    files.push(path.join(folder, name));
    things.set(name, saved);
  }
  return { orgId, files, things };
}
