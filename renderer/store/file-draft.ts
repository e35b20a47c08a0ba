import { randomUuid, toBase64 } from "../../shared/crypto";
import { SCHEMA_VERSION } from "../../shared/domain/any-record";
import type { AuditHead } from "../../shared/domain/audit-event";
import { CODE_LIST_VERSION } from "../../shared/domain/code-lists";
import type { Organisation, PublicKeys } from "../../shared/domain/organisation";
import { hybridRecipientOf } from "../../shared/domain/organisation-keys";
import { kindOf, type Cargo } from "../../shared/exchange/file-kind";
import type { ManifestDraft } from "../../shared/exchange/manifest";
import type { StoreContext } from "./store-context";

/** What is special about one file; the rest of its manifest says who we are. */
export interface FileFacts {
  readonly cargo: Cargo;
  readonly recipient: Organisation | null;
  readonly sequence: number;
  readonly previousManifestSha256: string | null;
  /** `YYYY-MM`. */
  readonly period: string;
  readonly cutoffAt: string;
  readonly auditHead: AuditHead | null;
}

/** The manifest of a file from this house, with a new batch id. Without keys nobody is a recipient. */
export function fileDraft(
  { session, identity }: Pick<StoreContext, "session" | "identity">,
  { cargo, recipient, ...facts }: FileFacts,
): ManifestDraft {
  const { orgId, nameEn, nameKm } = session.organisation;
  const keys = recipient?.keys ?? null;
  return {
    ...facts,
    kind: kindOf(cargo, session.mode),
    batchId: randomUuid(),
    from: {
      orgId,
      name: nameEn === "" ? nameKm : nameEn,
      signingPublic: toBase64(identity.signingPublicRaw),
      ageRecipient: identity.ageRecipient,
    },
    recipients:
      keys === null || recipient === null
        ? []
        : [{ orgId: recipient.orgId, ...recipientKeys(keys) }],
    schemaVersion: SCHEMA_VERSION,
    codeListVersion: CODE_LIST_VERSION,
  };
}

function recipientKeys(keys: PublicKeys) {
  const agePqRecipient = hybridRecipientOf(keys);
  const { ageRecipient } = keys;
  return agePqRecipient === null ? { ageRecipient } : { ageRecipient, agePqRecipient };
}
