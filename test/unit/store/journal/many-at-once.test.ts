import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../../renderer/store/open-store";
import type { AnyRecord } from "../../../../shared/domain/any-record";
import { caseRecord, nextVersion } from "../shelves/shelf-house";
import { ANY_CASE, coreOn, fillDisk, grantOf, must, openCore, partsOn } from "../builders";
import { StrongroomDouble } from "../strongroom-double";

const SILENT = { announce: () => undefined, onProgress: () => undefined };
const asWrites = (records: readonly AnyRecord[], replaces: number) =>
  records.map((record) => ({ record, replaces }));

describe("a month that is imported in one commit", () => {
  it("and does not fit the working copy is read, searched, changed, and there after a restart", async () => {
    const clock = { ms: Date.parse("2026-10-15T03:00:00Z") };
    const grant = await grantOf("Rumduol House", "real");
    const strongroom = new StrongroomDouble(() => clock.ms);
    const { records, context, tools } = await openStore(
      grant(),
      strongroom,
      partsOn("many-at-once", clock),
      SILENT,
    );
    const month = Array.from({ length: 300 }, (_, at) =>
      caseRecord({ givenNameLatin: `Dara${String(at)}` }),
    );
    const first = month[0]!;
    const id = first.kind === "case" ? first.caseFile.caseId : "";
    const disk = fillDisk("packs");
    must(await records.write(asWrites(month, 0)));
    expect(context.journal.isStoreBehind).toBe(true);
    expect(await records.get("case", id)).toEqual(first);
    expect((await tools.shelves.wordMatches("dara299")).size).toBe(1);
    const next = nextVersion(first);
    must(await records.write(asWrites([next], 1)));
    expect(await records.versions(id)).toEqual([next, first]);
    disk.release();

    const core = coreOn("many-at-once", clock);
    const opened = await openCore(core, { grant, strongroom });
    expect(opened.opening.kind).toBe("caught_up");
    expect(opened.damagedRowIds).toEqual([]);
    expect((await core.queryCases(ANY_CASE)).total).toBe(300);
    expect(await core.listVersions(id)).toHaveLength(2);
  });
});
