import { daysBetween } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { DueRow } from "../../store/vault-api";
import type { WorkItem } from "../../ui";
import { describePerson } from "../cases";

/** Names a line for the list it stands in, and again when it is opened. */
export function dueId(row: DueRow): string {
  return `${row.kind} ${row.caseId} ${"id" in row ? row.id : ""}`;
}

/** A line of the board in words: when, what, about whom without a name. */
export function useDueItem(today: string): (row: DueRow) => WorkItem {
  const { t, lang } = useWords();
  const format = useFormats();
  const organisations = useVaultQuery("due-organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const nameOf = (orgId: string): string => {
    const org = organisations?.find((one) => one.orgId === orgId);
    if (org === undefined) return "";
    return lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm;
  };
  const say = (row: DueRow): string => {
    switch (row.kind) {
      case "follow_up":
        return t(`care.followUp.after.${row.after ?? "own"}`);
      case "review":
        return row.riskLevel === null
          ? t("care.due.lines.review")
          : t("care.due.lines.reviewAt", { risk: format.code("riskLevel", row.riskLevel) });
      case "consent":
        return t(row.on <= today ? "care.due.lines.consentOver" : "care.due.lines.consent");
      case "referral":
        return t(
          row.waitsFor === "receipt" ? "care.due.lines.referral" : "care.due.lines.referralAnswer",
          { to: nameOf(row.toOrgId) },
        );
      case "recall":
        return t("care.due.lines.recall", { count: row.count, n: format.number(row.count) });
    }
  };
  const when = (on: string): string => {
    const late = daysBetween(on, today);
    if (late <= 0) return format.relativeDay(on, today);
    return t("care.due.late", { count: late, n: format.number(late) });
  };
  return (row) => ({
    id: dueId(row),
    when: when(row.on),
    ...(row.on < today ? { whenTone: "lamp" as const } : {}),
    title: say(row),
    detail:
      row.kind === "referral"
        ? format.code("service", row.serviceType)
        : describePerson(row.summary, t, format),
    code: row.caseNo,
  });
}
