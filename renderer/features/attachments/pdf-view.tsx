import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Opening, Row, Stack } from "../../ui";
import css from "./attachments.module.css";
import { PdfPage } from "./pdf-page";
import { usePdf } from "./use-pdf";

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const FIRST_SCALE = 3;

/** A PDF page by page, with its size and its pages under the hand. */
export function PdfView({ bytes }: { bytes: Uint8Array }) {
  const { t } = useWords();
  const format = useFormats();
  const pdf = usePdf(bytes);
  const [pageNumber, setPageNumber] = useState(1);
  const [size, setSize] = useState<number>(FIRST_SCALE);
  const [isDamaged, setDamaged] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const isOpen = typeof pdf === "object";
  useEffect(() => {
    if (isOpen) paper.current?.focus();
  }, [isOpen]);
  if (pdf === "opening") return <Opening>{t("attachments.viewer.opening")}</Opening>;
  if (pdf === "failed" || isDamaged) {
    return <Band isAlert>{t("attachments.viewer.damaged")}</Band>;
  }
  const total = pdf.numPages;
  // A button that can do no more would let go of the focus, and the keys would be dead.
  const keepFocus = (isAtEnd: boolean): void => {
    if (isAtEnd) paper.current?.focus();
  };
  const turn = (by: 1 | -1): void => {
    const next = Math.min(total, Math.max(1, pageNumber + by));
    setPageNumber(next);
    paper.current?.scrollTo({ top: 0 });
    keepFocus(next === 1 || next === total);
  };
  const resize = (by: 1 | -1): void => {
    const next = Math.min(SCALES.length - 1, Math.max(0, size + by));
    setSize(next);
    keepFocus(next === 0 || next === SCALES.length - 1);
  };
  const acts: Partial<Record<string, () => void>> = {
    PageDown: () => {
      turn(1);
    },
    PageUp: () => {
      turn(-1);
    },
    "+": () => {
      resize(1);
    },
    "=": () => {
      resize(1);
    },
    "-": () => {
      resize(-1);
    },
  };
  function onKeyDown(event: KeyboardEvent): void {
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    act();
  }
  const where = t("attachments.viewer.page", {
    n: format.number(pageNumber),
    total: format.number(total),
  });
  return (
    <div onKeyDown={onKeyDown}>
      <Stack gap={12}>
        <Row gap={12}>
          <Action size="slim" disabled={pageNumber === 1} onClick={() => turn(-1)}>
            {t("attachments.viewer.previous")}
          </Action>
          <Action size="slim" disabled={pageNumber === total} onClick={() => turn(1)}>
            {t("attachments.viewer.next")}
          </Action>
          <span role="status">{where}</span>
          <Action size="slim" disabled={size === 0} onClick={() => resize(-1)}>
            {t("attachments.viewer.smaller")}
          </Action>
          <Action size="slim" disabled={size === SCALES.length - 1} onClick={() => resize(1)}>
            {t("attachments.viewer.larger")}
          </Action>
        </Row>
        {/* Scrolls by keys, too: whoever cannot use a mouse reads the lower half as well. */}
        <div ref={paper} className={css["paper"]} tabIndex={0} role="region" aria-label={where}>
          <PdfPage
            document={pdf}
            pageNumber={pageNumber}
            scale={SCALES[size] ?? 1}
            label={where}
            onFailed={() => {
              setDamaged(true);
            }}
          />
        </div>
        <p className="small soft">{t("attachments.viewer.keys")}</p>
      </Stack>
    </div>
  );
}
