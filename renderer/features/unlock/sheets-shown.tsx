import { useEffect, useRef, useState } from "react";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Note, Row, Stack, useConfirm } from "../../ui";
import { SheetView } from "./sheet-view";
import { usePrintSheets } from "./use-print-sheets";
import { useSetNo } from "./use-set-no";

export interface SheetsShownProps {
  readonly sheets: readonly string[];
  readonly siteCode: string;
  readonly madeOn: string;
  readonly onPaper: () => void;
  readonly onLater: () => void;
}

/** What the sheets are for, and one after the other to copy; or all five on the printer. */
export function SheetsShown({ sheets, siteCode, madeOn, onPaper, onLater }: SheetsShownProps) {
  const { t } = useWords();
  const format = useFormats();
  const confirm = useConfirm();
  const [at, setAt] = useState(0);
  const setNo = useSetNo(sheets[0]);
  const { print, outcome, pages } = usePrintSheets(sheets, { siteCode, madeOn, setNo });
  const nextButton = useRef<HTMLButtonElement>(null);
  // Without scrolling: what the sheets are for is read first.
  useEffect(() => nextButton.current?.focus({ preventScroll: true }), []);
  // What became of printing stands just above it, below the edge of a small screen.
  useEffect(() => {
    if (outcome !== null) nextButton.current?.focus();
  }, [outcome]);

  const isLast = at === sheets.length - 1;
  const mayGoOn = isLast || outcome === "printed";
  const goOn = (): void => {
    if (mayGoOn) onPaper();
    else setAt(at + 1);
  };
  useFormKeys({ primary: goOn });

  async function later(): Promise<void> {
    const isSure = await confirm({
      title: t("unlock.sheets.laterTitle"),
      text: t("unlock.sheets.laterText"),
      confirm: t("unlock.sheets.laterConfirm"),
      cancel: t("common.back"),
    });
    if (isSure) onLater();
  }

  const position = t("unlock.sheets.position", {
    n: format.number(at + 1),
    total: format.number(sheets.length),
  });
  return (
    <Stack gap={16}>
      {/* Read once: on a small screen the eight lines to copy need the room. */}
      {at === 0 && (
        <>
          <p>{t("unlock.sheets.intro")}</p>
          <p>{t("unlock.sheets.keep")}</p>
          <Note tone="lamp" title={t("unlock.sheets.warn")}>
            {t("unlock.sheets.warnText")}
          </Note>
        </>
      )}
      <div>
        <h2 aria-live="polite">{position}</h2>
        <p className="soft">{t("unlock.sheets.copy")}</p>
      </div>
      <SheetView sheet={sheets[at] ?? ""} label={position} />
      <p className="small soft">
        {t("unlock.sheets.facts", { site: siteCode, set: setNo, date: format.date(madeOn) })}
      </p>
      {outcome !== null && (
        <Band tone={outcome === "printed" ? "accent" : "lamp"} isAlert>
          {outcome === "printed"
            ? t("unlock.sheets.printed")
            : outcome === "cancelled"
              ? t("unlock.sheets.notPrinted")
              : t(`errors.${outcome}`)}
        </Band>
      )}
      <Row gap={12}>
        <Action kind="primary" keys="Ctrl Enter" ref={nextButton} onClick={goOn}>
          {t(mayGoOn ? "unlock.sheets.onPaper" : "unlock.sheets.next")}
        </Action>
        {at > 0 && (
          <Action
            onClick={() => {
              setAt(at - 1);
            }}
          >
            {t("unlock.sheets.previous")}
          </Action>
        )}
        <Action onClick={() => void print()}>{t("unlock.sheets.print")}</Action>
        <Action kind="quiet" onClick={() => void later()}>
          {t("unlock.sheets.later")}
        </Action>
      </Row>
      {pages}
    </Stack>
  );
}
