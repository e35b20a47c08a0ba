import { Link, useNavigate } from "react-router";
import type { ImportOutcome, ImportPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, BigNumber, BigNumbers, Stack } from "../../ui";
import css from "./measure.module.css";
import { MakeReceipt } from "./make-receipt";
import { movesNothing } from "./referral-done";
import { NextActions } from "./next-actions";
import { UndoImport } from "./undo-import";
import { useOrgName } from "./use-org-name";
import { wayOn } from "./way-on";

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
  const movedNothing = movesNothing(preview);
  const isOfReferral = preview.packet !== null || preview.kind === "referral_reply";
  const isNothing =
    movedNothing || (!isOfReferral && preview.wasAppliedBefore && outcome.applied === 0);
  const isRecall = preview.kind === "recall";
  return (
    <div className={css["measure"]}>
      <Stack gap={24}>
        <Band
          tone="accent"
          title={t(isNothing ? "batches.open.doneNothing" : "batches.open.done")}
          isAlert
        >
          {!movedNothing &&
            t(doneText(preview.kind), {
              name,
              month: format.month(preview.period),
              sequence: format.number(preview.sequence),
            })}{" "}
          {movedNothing && t("referralFiles.nothingMoved", { name })}
          {isNothing && !movedNothing && t("batches.open.doneNothingText")}
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
        <NextActions way={wayOn(preview.kind)} again={t("batches.open.next")} onAgain={onNext} />
        {outcome.batchId !== null && !isNothing && !isRecall && (
          <UndoImport batchId={outcome.batchId} onUndone={() => void navigate("/batches")} />
        )}
      </Stack>
    </div>
  );
}

/** What is said of a file that was taken in, by its kind. */
function doneText(kind: ImportPreview["kind"]) {
  switch (kind) {
    case "receipt":
      return "batches.receipt.taken";
    case "recall":
      return "recalls.open.taken";
    case "referral":
      return "referralFiles.packet.takenIn";
    case "referral_reply":
      return "referralFiles.reply.taken";
    default:
      return "batches.open.doneText";
  }
}
