import { useState } from "react";
import { useSearchParams } from "react-router";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { MONTHLY_CARGO } from "../../../shared/exchange/file-kind";
import { mayReceiveWholeRecords } from "../../../shared/domain/organisation";
import { useVaultQuery } from "../../session";
import type { BatchPreview, BatchRequest, OrganisationSummary } from "../../store/vault-api";
import { lastCompleteMonth, recentMonths, type MonthChoice } from "./recent-months";
import { recipientsOf, recipientStanding } from "./recipient-standing";
import { useBatchPreview } from "./use-batch-preview";

export interface BatchForm {
  readonly months: readonly MonthChoice[];
  readonly month: string;
  readonly setMonth: (month: string) => void;
  readonly kind: BatchRequest["kind"];
  readonly setKind: (kind: BatchRequest["kind"]) => void;
  readonly recipients: readonly OrganisationSummary[];
  readonly recipient: OrganisationSummary | undefined;
  readonly setRecipientId: (orgId: string) => void;
  /** What these choices would send; null while nobody is chosen or it is being counted. */
  readonly preview: BatchPreview | null;
}

/** In the order in which they are offered. */
export const BATCH_KINDS = MONTHLY_CARGO;

/** The three choices of a batch and what follows from them. */
export function useBatchForm(isAllowed: boolean, round: number): BatchForm {
  const [today] = useState(() => phnomPenhDay(Date.now()));
  // A month that is told anew is chosen already.
  const [asked] = useSearchParams();
  const months = recentMonths(today);
  const askedMonth = months.find((one) => one.month === asked.get("month"))?.month ?? null;
  const [month, setMonth] = useState(() => askedMonth ?? lastCompleteMonth(today));
  const [pickedKind, setKind] = useState<BatchRequest["kind"] | null>(
    () => BATCH_KINDS.find((kind) => kind === asked.get("kind")) ?? null,
  );
  const [pickedId, setRecipientId] = useState<string | null>(() => asked.get("to"));
  const orgs = useVaultQuery("recipients", (vault) => vault.listOrganisations(), ["organisation"]);
  const recipients = recipientsOf(orgs ?? []);
  const ready = recipients.filter((org) => recipientStanding(org) === "confirmed");
  // With one possible reader there is nothing to choose; with two, nobody chooses for the person.
  const recipient =
    ready.find((org) => org.orgId === pickedId) ?? (ready.length === 1 ? ready[0] : undefined);
  // Names go only to a house like ours; for an office the figures come first.
  const isOffice = recipient !== undefined && !mayReceiveWholeRecords(recipient);
  const kind = pickedKind ?? (isOffice ? "statistical" : "sync");
  const preview = useBatchPreview(
    recipient && isAllowed ? { kind, period: month, recipientOrgId: recipient.orgId } : null,
    round,
  );
  return {
    ...{ month, setMonth, kind, setKind, recipients, recipient, setRecipientId, preview },
    months,
  };
}
