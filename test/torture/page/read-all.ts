import { codeOf } from "../../../shared/errors";
import { sha256Hex } from "../../../shared/crypto";
import { atWork } from "../../../renderer/session/session-state";
import { digestOf, type Findings } from "../protocol";
import { ANY_CASE } from "./any-case";
import { session, vault } from "./house";

const quiet = (): void => undefined;

/** Lists and reads everything there is, as screens would. */
export async function readAll(): Promise<Findings> {
  const open = atWork(session.getState());
  if (open === null) throw new Error("nobody is at work");
  const { rows } = await vault().queryCases(ANY_CASE);
  const cases: Record<string, Record<number, string | null>> = {};
  const attachments: Record<string, { digest: string } | { code: string }> = {};
  for (const { caseId } of rows) {
    cases[caseId] = await versionsOf(caseId);
    for (const { attachmentId } of await vault().listAttachments(caseId)) {
      attachments[attachmentId] = await contentOf(attachmentId);
    }
  }
  const drafts = await vault().listDrafts();
  const audit = await vault().verifyAudit(quiet);
  return {
    opening: open.house.opening,
    cases,
    attachments,
    drafts: Object.fromEntries(
      await Promise.all(
        drafts.map(async ({ draftId, values }) => [draftId, await digestOf(values)]),
      ),
    ),
    batches: Object.fromEntries(
      (await vault().listBatches()).map(({ batchId, status }) => [batchId, status]),
    ),
    auditBrokenAt: audit.ok ? audit.value.brokenAt : 0,
    damagedRowIds: await vault().damagedRows(),
  };
}

async function versionsOf(id: string): Promise<Record<number, string | null>> {
  const digests: Record<number, string | null> = {};
  for (const { rowVersion } of await vault().listVersions(id)) {
    const record = await vault().getVersion(id, rowVersion);
    digests[rowVersion] = record === null ? null : await digestOf(withoutMeta(record));
  }
  // The present version is read by another way: both have to agree.
  const present = await vault().get("case", id);
  if (present !== null) {
    const digest = await digestOf(withoutMeta(present));
    const listed = digests[present.meta.rowVersion];
    if (listed !== digest) digests[present.meta.rowVersion] = null;
  }
  return digests;
}

/** What a form would save again. */
export function withoutMeta(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== "meta" && key !== "kind"),
  );
}

async function contentOf(attachmentId: string): Promise<{ digest: string } | { code: string }> {
  try {
    const read = await vault().readAttachment(attachmentId, quiet);
    return read.ok ? { digest: await sha256Hex(read.value) } : { code: read.error };
  } catch (thrown) {
    return { code: codeOf(thrown) };
  }
}
