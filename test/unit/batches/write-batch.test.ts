import { describe, expect, it } from "vitest";
import { writeBatch, type WriteBatchParts } from "../../../renderer/features/batches/write-batch";
import { AppError, type ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";

const WRITTEN = ok({ fileName: "month.chumrok" });

function partsWith(
  save: () => Promise<Result<{ fileName: string }, ErrorCode>>,
  markExported = () => Promise.resolve(),
) {
  const told: string[] = [];
  const abort = new AbortController();
  const parts: WriteBatchParts = {
    seal: async () =>
      ok({ batchId: "b1", bytes: new Uint8Array(3), sha256: "", suggestedName: "month" }),
    vault: {
      markExported: async (batchId) => {
        told.push(`exported ${batchId}`);
        await markExported();
      },
      voidBatch: async (batchId) => void told.push(`void ${batchId}`),
    },
    save,
    signal: abort.signal,
    at: () => undefined,
  };
  return { parts, told, abort };
}

describe("the number of a batch", () => {
  it("is kept once its file was read back", async () => {
    const { parts, told } = partsWith(async () => WRITTEN);
    expect(await writeBatch(parts)).toEqual(ok({ fileName: "month.chumrok", isNoted: true }));
    expect(told).toEqual(["exported b1"]);
  });

  it.each(["cancelled", "disk_full", "write_failed", "read_back_differs"] as const)(
    "is given back when nothing was written: %s",
    async (code) => {
      const { parts, told } = partsWith(async () => err(code));
      expect(await writeBatch(parts)).toEqual(err(code));
      expect(told).toEqual(["void b1"]);
    },
  );

  it("is given back when the person stopped before a place was chosen", async () => {
    const { parts, told, abort } = partsWith(async () => WRITTEN);
    abort.abort();
    expect(await writeBatch(parts)).toEqual(err("cancelled"));
    expect(told).toEqual(["void b1"]);
  });

  it.each(["internal", "locked", "untrusted_sender"] as const)(
    "is kept when nobody can say whether the file is there: %s",
    async (code) => {
      const { parts, told } = partsWith(async () => err(code));
      expect(await writeBatch(parts)).toEqual(err(code));
      expect(told).toEqual([]);
    },
  );

  it("is kept when the written file could not be noted, and the person hears of the file", async () => {
    const full = () => Promise.reject(new AppError("disk_full"));
    const { parts, told } = partsWith(async () => WRITTEN, full);
    expect(await writeBatch(parts)).toEqual(ok({ fileName: "month.chumrok", isNoted: false }));
    expect(told).toEqual(["exported b1"]);
  });
});
