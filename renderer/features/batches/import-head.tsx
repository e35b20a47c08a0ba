import type { ErrorCode } from "../../../shared/errors";
import type { ImportPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, BigNumber, BigNumbers } from "../../ui";
import { VERDICTS } from "./import-lines";
import { useOrgName } from "./use-org-name";

export interface ImportHeadProps {
  readonly preview: ImportPreview;
  readonly error: ErrorCode | null;
}

/** What speaks against taking it in, then how much of it is what. */
export function ImportHead({ preview, error }: ImportHeadProps) {
  const { t } = useWords();
  const format = useFormats();
  const name = useOrgName()(preview.fromName);
  const { missingSequences: missing, counts } = preview;
  return (
    <>
      {error !== null && (
        <Band tone="lamp" title={t("common.failed")} isAlert>
          {t(`errors.${error}`)} {t("batches.open.refusedNothing")}
        </Band>
      )}
      {preview.isForked && (
        <Band tone="lamp" title={t("batches.open.forked")} isAlert>
          {t("batches.open.forkedNext", { name })}
        </Band>
      )}
      {preview.chain.state === "broken" && (
        <Band tone="lamp" title={t("batches.open.chainBroken")} isAlert>
          {t("batches.open.chainBrokenNext", { name })}
        </Band>
      )}
      {missing.length > 0 && (
        <Band
          tone="lamp"
          title={t("batches.open.missing", {
            count: missing.length,
            numbers: missing.map((number) => format.number(number)).join(", "),
          })}
        >
          {t("batches.open.missingNext", { name })}
        </Band>
      )}
      {preview.replaces !== null && (
        <Band
          tone="lamp"
          title={
            preview.replaces.sequence === null
              ? t("recalls.replaced.openedAbsent")
              : t("recalls.replaced.opened", {
                  sequence: format.number(preview.replaces.sequence),
                })
          }
        />
      )}
      {preview.wasAppliedBefore && (
        <Band tone="accent" title={t("batches.open.appliedBefore")}>
          {t("batches.open.appliedBeforeNext")}
        </Band>
      )}
      {preview.kind === "sync" && (
        <BigNumbers>
          {VERDICTS.map((verdict) => {
            const needsCare = verdict === "conflicting" || verdict === "refused";
            return (
              <BigNumber
                key={verdict}
                size="small"
                value={format.number(counts[verdict])}
                label={t(`batches.open.verdict.${verdict}`)}
                {...(needsCare && counts[verdict] > 0 ? { tone: "lamp" as const } : {})}
              />
            );
          })}
        </BigNumbers>
      )}
    </>
  );
}
