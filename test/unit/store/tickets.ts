import { joinBytes, randomUuid } from "../../../shared/crypto";
import type { ErrorCode } from "../../../shared/errors";
import { ok, type Result } from "../../../shared/result";
import { deriveApprovalKey, signApproval } from "../../../shared/vault/approval";
import type { ApprovalTicket, SessionGrant } from "../../../shared/vault/door";
import {
  batchTarget,
  type BatchRequest,
  type SealedBatch,
  type VaultApi,
  type WaitingBatch,
} from "../../../renderer/store/vault-api";
import { coreOn, openCore, type House } from "./builders";

/** An invented supervisor who agrees to everything. */
export const SECOND_PERSON = "5d1f0c7a-2b93-4c38-8f64-91e0a7c2be99";

/** A second person's ticket, as the key process of this house would make it now. */
export async function ticketFor(
  house: Pick<House, "grant" | "clock">,
  action: ApprovalTicket["action"],
  targetId: string,
  change: Partial<Omit<ApprovalTicket, "mac">> = {},
): Promise<ApprovalTicket> {
  const { rootKey, user } = house.grant();
  return signApproval(await deriveApprovalKey(rootKey), {
    approvalId: randomUuid(),
    ...{ action, targetId },
    requestedBy: user.userId,
    approvedBy: SECOND_PERSON,
    approverRole: "supervisor",
    at: new Date(house.clock.ms).toISOString(),
    ...change,
  });
}

/** A file that was sealed, written piece by piece, and is in memory as it would lie on a stick. */
export async function written(
  { core }: Pick<House, "core">,
  sealed: Result<WaitingBatch, ErrorCode>,
): Promise<Result<SealedBatch, ErrorCode>> {
  if (!sealed.ok) return sealed;
  const { batchId, suggestedName } = sealed.value;
  const pieces: Uint8Array[] = [];
  const done = await core.writeSealed(batchId, async (piece) => {
    pieces.push(piece);
    return Promise.resolve(null);
  });
  if (!done.ok) return done;
  return ok({ batchId, suggestedName, bytes: joinBytes(pieces), sha256: done.value.sha256 });
}

/** Seals a batch as two people do, and writes it. */
export async function sealFor(
  house: House,
  request: BatchRequest,
  onProgress: Parameters<VaultApi["sealBatch"]>[2] = () => undefined,
): Promise<Result<SealedBatch, ErrorCode>> {
  const ticket = await ticketFor(house, "seal_batch", batchTarget(request));
  return written(house, await house.core.sealBatch(request, ticket, onProgress));
}

/** The same house after a lock, opened by somebody else who works there. */
export async function openAs(
  house: House,
  role: SessionGrant["user"]["role"],
  change: Partial<SessionGrant> = {},
  userId = randomUuid(),
): Promise<House> {
  const user = { userId, loginName: "other", displayName: "Other", role };
  const grant = (): SessionGrant => ({ ...house.grant(), user, ...change });
  const core = coreOn(house.dbName, house.clock);
  await openCore(core, { grant, strongroom: house.strongroom });
  return { ...house, core, grant };
}
