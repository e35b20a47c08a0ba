import { useMemo } from "react";
import type { CaseRecord } from "../../../../shared/domain/case-record";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import { useVaultQuery } from "../../../session";
import type { PossibleRecipient } from "../../../store/vault-api";
import { useAttachments } from "../../attachments";
import { useFactWordsOf, useToday } from "../../cases";
import type { BundleChoice } from "./bundle-choice";
import { planBundle, scopeOf, type BundlePlan } from "./plan-bundle";

/** A choice with all that is known about it now. */
export interface OpenBundle {
  readonly plan: BundlePlan;
  readonly attachments: NonNullable<ReturnType<typeof useAttachments>>;
  /** Courts and prosecutors that may be offered, each with the answer of the gate. */
  readonly recipients: readonly PossibleRecipient[];
  readonly recipient: PossibleRecipient | null;
  /** When the plan says nothing of the next choice yet: the gate is still asked. */
  readonly isAsking: boolean;
}

/** Everything that a bundle is made of; undefined until it is there, null when the file is not here. */
export function useBundle(
  record: CaseRecord,
  choice: BundleChoice,
  proceeding: LegalProceeding,
): OpenBundle | null | undefined {
  const { caseId } = record.caseFile;
  const { rowVersion } = record.meta;
  const day = useToday();
  const words = useFactWordsOf({ isPaper: true });
  const scope = scopeOf(choice);
  const attachments = useAttachments(caseId);
  const source = useVaultQuery(
    ["bundle-source", caseId, rowVersion],
    (vault) => vault.bundleSource(caseId),
    ["case", "incident", "organisation"],
    { keepLast: true },
  );
  const asked = useVaultQuery(
    ["bundle-recipients", caseId, rowVersion, scope],
    async (vault) => ({ scope, list: await vault.possibleRecipients(caseId, scope) }),
    ["organisation"],
    { keepLast: true },
  );
  const all = asked?.list;
  const recipients = useMemo(
    () => (all ?? []).filter(({ orgType }) => orgType === "court_prosecution"),
    [all],
  );
  const recipient = recipients.find(({ orgId }) => orgId === choice.toOrgId) ?? null;
  const withoutIdentifiers = recipient?.gate.withoutIdentifiers ?? false;
  const plan = useMemo(
    () =>
      source && attachments !== undefined
        ? planBundle(
            { record, proceeding, source, attachments, withoutIdentifiers, day },
            choice,
            words,
          )
        : null,
    [record, proceeding, source, attachments, withoutIdentifiers, day, choice, words],
  );
  if (source === null || all === null) return null;
  if (plan === null || attachments === undefined || asked === undefined) return undefined;
  const isAsking = asked.scope.join() !== scope.join();
  return { plan, attachments, recipients, recipient, isAsking };
}
