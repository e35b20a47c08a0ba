import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchEntry } from "../../store/vault-api";
import { Title } from "../../ui";
import css from "./batches-screen.module.css";
import { useOrgName } from "./use-org-name";

/** What the chosen batch is, and the way out when something went wrong with it. */
export function BatchDetail({ batch }: { readonly batch: BatchEntry }) {
  const { t } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  return (
    <section className={css["detail"]} aria-live="polite">
      <Title order={2}>
        {t(batch.direction === "sent" ? "batches.titleSent" : "batches.titleReceived", {
          month: format.month(batch.period),
          name: orgName(batch.otherName),
        })}
      </Title>
      <p className="soft">
        {t(`batches.detail.${batch.status}`, {
          at: format.dateTime(phnomPenhMinute(Date.parse(batch.at))),
          sequence: format.number(batch.sequence),
        })}
      </p>
      {batch.fileName !== null && <p className="code">{batch.fileName}</p>}
    </section>
  );
}
