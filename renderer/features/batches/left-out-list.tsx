import { Link } from "react-router";
import type { BatchPreview, LeftOutReason } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Stack, Title } from "../../ui";
import css from "./left-out-list.module.css";

/** Reasons that somebody can do something about, and the standing that finds those cases. */
const MENDABLE: Partial<Record<LeftOutReason, string>> = {
  draft: "draft",
  question_open: "pending_review",
};

/** What stays here and why, with the way to finish it. Who said no is never asked again from here. */
export function LeftOutList({ leftOut }: Pick<BatchPreview, "leftOut">) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <section>
      <Stack gap={8}>
        <Title order={2}>{t("batches.new.whyLeftOut")}</Title>
        {leftOut.length === 0 ? (
          <p className="soft">{t("batches.new.nothingLeftOut")}</p>
        ) : (
          <ul className={css["list"]}>
            {leftOut.map(({ reason, caseIds }) => (
              <li key={reason}>
                <b>{format.number(caseIds.length)}</b>
                <span>{t(`batches.new.reasons.${reason}`)}</span>
                <LeftOutNote reason={reason} caseIds={caseIds} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

function LeftOutNote({ reason, caseIds }: BatchPreview["leftOut"][number]) {
  const { t } = useWords();
  const words = t(`batches.new.reasonNotes.${reason}`);
  const status = MENDABLE[reason];
  const [onlyId] = caseIds;
  if (status === undefined || onlyId === undefined) return <span className="soft">{words}</span>;
  const to = caseIds.length === 1 ? `/cases/${onlyId}` : `/cases?status=${status}`;
  return <Link to={to}>{words}</Link>;
}
