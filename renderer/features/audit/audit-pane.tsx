import { useNavigate } from "react-router";
import { mayReadCases } from "../../../shared/domain/access";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import type { ShownAuditEvent } from "../../store/vault-api";
import { Action, Facts, Stack, type Fact } from "../../ui";
import css from "./audit.module.css";
import { useAuditWords } from "./use-audit-words";

/** All of one entry: never a value, only which fields. */
export function AuditPane({ event }: { event: ShownAuditEvent }) {
  const { t } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const words = useAuditWords();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const { targetType, targetId, fieldNames, approvedBy } = event;
  const reason = words.why(event);
  const facts: Fact[] = [
    {
      label: t("audit.columns.at"),
      value: format.dateTime(phnomPenhMinute(Date.parse(event.at))),
    },
    { label: t("audit.columns.who"), value: words.who(event.userId) },
    { label: t("audit.columns.target"), value: words.target(targetType) },
  ];
  if (targetId !== null) facts.push({ label: t("audit.pane.id"), value: <Code text={targetId} /> });
  if (fieldNames.length > 0) {
    const value = [...new Set(fieldNames.map(label))].join(t("cases.comma"));
    facts.push({ label: t("audit.pane.fields"), value });
  }
  if (reason !== null) facts.push({ label: t("audit.pane.reason"), value: reason });
  if (approvedBy !== null) {
    facts.push({ label: t("audit.pane.approvedBy"), value: words.who(approvedBy) });
  }
  facts.push({ label: t("audit.pane.hash"), value: <Code text={event.hash} /> });
  return (
    <section aria-label={t("audit.pane.label")}>
      <Stack gap={12}>
        <h2>{format.code("auditAction", event.action)}</h2>
        <p className="soft">{t("audit.pane.entry", { n: format.number(event.sequence) })}</p>
        <Facts items={facts} />
        {targetType === "case" && targetId !== null && mayReadCases(role) && (
          <div>
            <Action onClick={() => void navigate(`/cases/${targetId}`)}>
              {t("audit.pane.openCase")}
            </Action>
          </div>
        )}
      </Stack>
    </section>
  );
}

function Code({ text }: { text: string }) {
  return <span className={css["code"]}>{text}</span>;
}
