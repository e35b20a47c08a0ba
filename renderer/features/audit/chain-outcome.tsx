import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { AuditVerdict } from "../../store/vault-api";
import { Action, Band, ProgressSteps } from "../../ui";
import type { ChainWork } from "./use-chain-work";

export interface ChainOutcomeProps {
  readonly work: ChainWork;
  /** Shows the entry of this number in the list. */
  readonly onShow: (sequence: number) => void;
}

/** How far the work with the chain is, or its verdict. */
export function ChainOutcome({ work, onShow }: ChainOutcomeProps) {
  const { t } = useWords();
  const format = useFormats();
  switch (work.is) {
    case "idle":
      return null;
    case "working": {
      if (work.task === "export") return null;
      return <ProgressSteps label={t(`audit.${work.task}.working`)} value={work.done} steps={[]} />;
    }
    case "verified":
      return <OwnVerdict verdict={work.verdict} onShow={onShow} />;
    case "file_checked": {
      const { brokenAt, checked, headsChecked } = work.verdict;
      if (brokenAt !== null) {
        return (
          <Band title={t("audit.file.broken", { n: format.number(brokenAt) })} isAlert>
            {t("audit.file.brokenText")}
          </Band>
        );
      }
      return (
        <Good title={t("audit.file.whole")}>
          {t(headsChecked === 0 ? "audit.file.noHeads" : "audit.file.wholeText", {
            n: format.number(checked),
            heads: format.number(headsChecked),
          })}
        </Good>
      );
    }
    case "exported":
      return <Good>{t("audit.export.saved", { name: work.fileName })}</Good>;
    case "failed":
      return (
        <Band title={t(`audit.${work.task}.failed`)} isAlert>
          {t(`errors.${work.error}`)}
        </Band>
      );
  }
}

function OwnVerdict(props: {
  readonly verdict: AuditVerdict;
  readonly onShow: (sequence: number) => void;
}) {
  const { t } = useWords();
  const format = useFormats();
  const { brokenAt, checked: count } = props.verdict;
  if (brokenAt === null) {
    return (
      <Good title={t("audit.verify.whole")}>
        {t("audit.verify.wholeText", { count, n: format.number(count) })}
      </Good>
    );
  }
  const n = format.number(brokenAt);
  return (
    <Band title={t("audit.verify.broken", { n })} isAlert>
      {t("audit.verify.brokenText")}{" "}
      <Action
        kind="quiet"
        size="slim"
        onClick={() => {
          props.onShow(brokenAt);
        }}
      >
        {t("audit.verify.show", { n })}
      </Action>
    </Band>
  );
}

function Good({ title, children }: { readonly title?: string; readonly children: string }) {
  return (
    <div role="status">
      <Band tone="accent" title={title}>
        {children}
      </Band>
    </div>
  );
}
