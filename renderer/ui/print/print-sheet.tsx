import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useUiLook } from "../ui-look";
import css from "./print-sheet.module.css";

export interface PrintSheetProps {
  /** Names the sheet for screen readers. */
  label: string;
  /** Shows the sheet on screen too, lying on a desk, with `side` beside it. */
  isShown?: boolean;
  side?: ReactNode;
  /** Of the text, when a sheet is printed in another language than the screen's. */
  lang?: string;
  children: ReactNode;
}

/**
 * What goes on paper: A4, black on white in every theme. While one is mounted the rest of the window is not printed.
 * In practice the frame and the mark are printed as well.
 */
export function PrintSheet({ label, isShown = false, side, lang, children }: PrintSheetProps) {
  const { isDemo, demoMark } = useUiLook();
  useEffect(() => {
    document.documentElement.setAttribute("data-sheet", "");
    return () => {
      document.documentElement.removeAttribute("data-sheet");
    };
  }, []);
  return createPortal(
    <section className={css["desk"]} aria-label={label} data-shown={isShown ? "" : undefined}>
      <article className={css["sheet"]} lang={lang}>
        {children}
        {isDemo && <p className={css["demo"]}>{demoMark}</p>}
      </article>
      {side && <div className={css["side"]}>{side}</div>}
    </section>,
    document.body,
  );
}

/** Lines to sign on, side by side. */
export function Signatures({ labels }: { labels: readonly string[] }) {
  return (
    <div className={css["signatures"]}>
      {labels.map((label) => (
        <div key={label}>{label}</div>
      ))}
    </div>
  );
}

/** The head of a sheet, centred. */
export function SheetHead(props: { kicker?: string; title: string; sub?: string }) {
  return (
    <header className={css["head"]}>
      {props.kicker && <p>{props.kicker}</p>}
      <h1>{props.title}</h1>
      {props.sub && <p>{props.sub}</p>}
    </header>
  );
}
