import { openIdentity, randomUuid } from "../../../shared/crypto";
import type { Recall } from "../../../shared/domain/recall";
import { makeFile } from "../../../shared/exchange/make-file";
import { recallItem } from "../../../shared/exchange/recall-item";
import { fileDraft } from "../../../renderer/store/file-draft";
import { must, type House } from "./builders";

/** A recall that a house's own key signed, made by hand: what a dishonest program could send. */
export async function forgedRecall(
  from: House,
  to: House,
  change: Partial<Recall>,
): Promise<Uint8Array> {
  const grant = from.grant();
  const identity = await openIdentity(grant.rootKey, grant.sealedIdentity);
  const own = to.grant();
  const { ageRecipient } = await openIdentity(own.rootKey, own.sealedIdentity);
  const recall: Recall = {
    ...{ recallId: randomUuid(), deliveryKind: "batch", deliveryId: randomUuid() },
    ...{ manifestSha256: null, reason: "sent_by_mistake", isWhole: false, items: [] },
    ...change,
  };
  const draft = fileDraft(
    { session: grant, identity },
    {
      ...{ cargo: "recall", recipient: null, sequence: 1, previousManifestSha256: null },
      ...{ period: "2026-10", cutoffAt: "2026-10-16T03:00:00.000Z", auditHead: null },
    },
  );
  const recipients = [{ orgId: own.organisation.orgId, ageRecipient }];
  const made = must(await makeFile({ ...draft, recipients }, [recallItem(recall)], identity));
  return made.fileBytes;
}
