import { useMemo } from "react";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchEntry } from "../../store/vault-api";
import { StatusDot, type Column } from "../../ui";
import { useToday } from "../cases";
import { batchStanding, type BatchStanding } from "./batch-standing";
import { useOrgName } from "./use-org-name";

const LOOKS = {
  exported: "dot",
  applied: "dot",
  undone: "line",
  sealed: "ring",
  acknowledged: "dot",
  partly_accepted: "wait",
  rejected: "late",
  expired: "late",
  superseded: "ring",
  recalled: "ring",
} as const satisfies Record<BatchStanding, unknown>;

/** The columns of the list of batches. */
export function useBatchColumns(): readonly Column<BatchEntry>[] {
  const { t } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  const today = useToday();
  return useMemo(
    (): readonly Column<BatchEntry>[] => [
      {
        id: "month",
        header: t("batches.columns.month"),
        width: "19%",
        cell: (batch) => <b>{format.month(batch.period)}</b>,
      },
      {
        id: "other",
        header: t("batches.columns.other"),
        cell: (batch) =>
          t(batch.direction === "sent" ? "batches.to" : "batches.from", {
            name: orgName(batch.otherName),
          }),
      },
      {
        id: "kind",
        header: t("batches.columns.kind"),
        width: "15%",
        cell: (batch) => t(`batches.kind.${batch.kind}`),
      },
      {
        id: "records",
        header: t("batches.columns.records"),
        width: "10%",
        align: "end",
        cell: (batch) =>
          batch.kind === "statistical" ? t("batches.oneTable") : format.number(batch.recordCount),
      },
      {
        id: "at",
        header: t("batches.columns.at"),
        width: "16%",
        cell: (batch) => format.date(phnomPenhDay(Date.parse(batch.at))),
      },
      {
        id: "standing",
        header: t("batches.columns.standing"),
        width: "19%",
        cell: (batch) => {
          const { standing, days, isAlarm } = batchStanding(batch, today);
          const words =
            standing === "exported" && days === 0
              ? t("batches.standing.sentToday")
              : t(`batches.standing.${standing}`, { count: days, days: format.number(days) });
          const look = isAlarm ? "late" : LOOKS[standing];
          return <StatusDot look={look}>{words}</StatusDot>;
        },
      },
    ],
    [t, format, orgName, today],
  );
}
