import { Link, useNavigate } from "react-router";
import type { ImportOutcome, ImportPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, BigNumber, BigNumbers, Stack } from "../../ui";
import css from "./measure.module.css";
import { MakeReceipt } from "./make-receipt";
import { NextActions } from "./next-actions";
import { UndoImport } from "./undo-import";
import { useOrgName } from "./use-org-name";

export interface ImportDoneProps {
  readonly preview: ImportPreview;
  readonly outcome: ImportOutcome;
  readonly onNext: () => void;
}

const PARTS = ["applied", "unchanged", "leftAside"] as const;

/** What taking in did. Nothing new is a good outcome too: the file was here already. */
export function ImportDone({ preview, outcome, onNext }: ImportDoneProps) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const name = useOrgName()(preview.fromName);
  const isNothing = preview.wasAppliedBefore && outcome.applied === 0;
  const isReceipt = preview.kind === "receipt";
  const isRecall = preview.kind === "recall";
  return (
    <div className={css["measure"]}>
      <Stack gap={24}>
        <Band
          tone="accent"
          title={t(isNothing ? "batches.open.doneNothing" : "batches.open.done")}
          isAlert
        >
          {t(
            isRecall
              ? "recalls.open.taken"
              : isReceipt
                ? "batches.receipt.taken"
                : "batches.open.doneText",
            {
              name,
              month: format.month(preview.period),
              sequence: format.number(preview.sequence),
            },
          )}{" "}
          {isNothing && t("batches.open.doneNothingText")}
        </Band>
        {preview.kind === "sync" && (
          <BigNumbers>
            {PARTS.map((part) => (
              <BigNumber
                key={part}
                value={format.number(outcome[part])}
                label={t(`batches.open.outcome.${part}`)}
                {...(part === "leftAside" && outcome.leftAside > 0
                  ? { tone: "lamp" as const }
                  : {})}
              />
            ))}
          </BigNumbers>
        )}
        {outcome.batchId !== null && <MakeReceipt batchId={outcome.batchId} name={name} />}
        {outcome.leftAside > 0 && !isRecall && (
          <p>
            {t("batches.open.leftAsideNext")}{" "}
            <Link to="/batches/aside">{t("batches.open.toAside")}</Link>
          </p>
        )}
        <NextActions again={t("batches.open.next")} onAgain={onNext} />
        {outcome.batchId !== null && !isNothing && !isRecall && (
          <UndoImport
            batchId={outcome.batchId}
            name={name}
            onUndone={() => void navigate("/batches")}
          />
        )}
      </Stack>
    </div>
  );
}
