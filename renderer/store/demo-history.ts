import { assert } from "../../shared/assert";
import { sha256Hex } from "../../shared/crypto";
import { demoUuid } from "../../shared/demo/demo-uuid";
import { DEMO_TODAY } from "../../shared/demo/generate-demo";
import type { AnyRecord } from "../../shared/domain/any-record";
import { isCounted } from "../../shared/domain/case-status";
import { addDays } from "../../shared/domain/local-time";
import type { Batch, SentVersion } from "./ledger-rows";
import type { Session } from "./store-context";

/** The last month that the practice shelter sent to the practice desk: the one before the last. */
function sentMonth(): string {
  const lastMonth = addDays(`${DEMO_TODAY.slice(0, 7)}-01`, -1).slice(0, 7);
  return addDays(`${lastMonth}-01`, -1).slice(0, 7);
}

/**
 * What both practice houses remember of their first batch, so that the next one is the second of its
 * stream and a month's batch is not filled with all earlier years.
 */
export async function demoHistory(
  session: Session,
  records: readonly AnyRecord[],
): Promise<{ readonly batch: Batch; readonly sent: readonly SentVersion[] }> {
  const { demo } = session;
  assert(demo !== null, "only a practice session has a practice history");
  const isShelter = demo.house === "shelter";
  const otherOrgId = await demoUuid(demo.seed, isShelter ? "org:desk" : "org:shelter");
  const period = sentMonth();
  const sent = records.flatMap((record): SentVersion[] =>
    record.kind === "case" &&
    isCounted(record.caseFile.status) &&
    record.caseFile.receptionAt.slice(0, 7) <= period
      ? [[record.caseFile.caseId, record.meta.rowVersion]]
      : [],
  );
  const other = records.find((one) => one.kind === "organisation" && one.orgId === otherOrgId);
  const otherName =
    other?.kind === "organisation"
      ? { km: other.nameKm, en: other.nameEn }
      : { km: "", en: "Practice" };
  const batch: Batch = {
    type: "batch",
    batchId: await demoUuid(demo.seed, "batch:1"),
    direction: isShelter ? "sent" : "received",
    kind: "sync",
    period,
    otherOrgId,
    otherName,
    sequence: 1,
    manifestSha256: await sha256Hex(new TextEncoder().encode(`practice batch ${demo.seed} 1`)),
    contentSha256: null,
    recordCount: sent.length,
    status: isShelter ? "exported" : "applied",
    at: `${addDays(`${period}-01`, 33)}T02:00:00.000Z`,
    fileName: null,
    cutoffAt: `${addDays(`${period}-01`, 33)}T02:00:00.000Z`,
    auditHead: null,
    proofFrom: null,
    isUndoable: false,
    supersedes: null,
    chain: null,
    table: null,
  };
  return { batch, sent: isShelter ? sent : [] };
}
