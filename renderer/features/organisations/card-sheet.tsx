import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { ErrorCode } from "../../../shared/errors";
import { printOnPaper } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession } from "../../session";
import type { CardFile } from "../../store/vault-api";
import { PrintSheet, SheetHead } from "../../ui";
import { CardCode } from "./card-code";
import css from "./card-code.module.css";
import { FingerprintLines } from "./fingerprint-lines";
import { nameIn, otherNameIn } from "./organisation-order";

/** Our card on one page: the name of the house, the code, and the fingerprint to read out. */
export function usePrintCard(card: CardFile | undefined): {
  /** Answers why it was not printed; null when it was, or when the person thought better of it. */
  readonly print: () => Promise<ErrorCode | null>;
  readonly paper: ReactNode;
} {
  const { t, lang } = useWords();
  const { organisation } = useSession().open;
  const [isPrinting, setPrinting] = useState(false);

  async function print(): Promise<ErrorCode | null> {
    // The sheet must stand on the page before main prints it.
    flushSync(() => {
      setPrinting(true);
    });
    await document.fonts.ready;
    const printed = await answerOf(printOnPaper());
    setPrinting(false);
    return printed.ok || printed.error === "cancelled" ? null : printed.error;
  }

  return {
    print,
    paper: isPrinting && card !== undefined && (
      <PrintSheet lang={lang} label={t("organisations.card.ownTitle")}>
        <SheetHead
          kicker={t("organisations.card.ownTitle")}
          title={nameIn(organisation, lang)}
          sub={otherNameIn(organisation, lang)}
        />
        <div className={css["sheet"]}>
          <CardCode codeBytes={card.codeBytes} />
          <div>
            <FingerprintLines fingerprint={card.fingerprint} />
          </div>
          <p>{t("organisations.card.onPaper")}</p>
        </div>
      </PrintSheet>
    ),
  };
}
