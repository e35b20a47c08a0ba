import type { NightGuest, StayBoard } from "../../../shared/domain/stay-board";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { PrintSheet, SheetHead } from "../../ui";
import css from "./stays.module.css";
import { useGuestWords } from "./use-guest-words";

export interface NightPaperProps {
  readonly board: StayBoard;
  /** `YYYY-MM-DDTHH:mm`, Phnom Penh. */
  readonly printedAt: string;
}

/** The night list on A4: codes, no names, and neither the house nor a worker (domain §11, R11 and R13). */
export function NightPaper({ board, printedAt }: NightPaperProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  return (
    <PrintSheet lang={lang} label={t("care.stays.printTitle")}>
      <SheetHead
        kicker={t("care.stays.printed", { when: format.dateTime(printedAt) })}
        title={t("care.stays.printTitle")}
        sub={t("care.stays.sub", { date: format.date(board.night) })}
      />
      <p>{t("care.stays.printText")}</p>
      <Guests title={t("care.stays.adults")} guests={board.adults} night={board.night} />
      <Guests title={t("care.stays.children")} guests={board.children} night={board.night} />
    </PrintSheet>
  );
}

interface GuestsProps {
  readonly title: string;
  readonly guests: readonly NightGuest[];
  readonly night: string;
}

function Guests({ title, guests, night }: GuestsProps) {
  const { t } = useWords();
  const format = useFormats();
  const words = useGuestWords();
  return (
    <section>
      <h2>
        {title} ({format.number(guests.length)})
      </h2>
      {guests.length === 0 ? (
        <p>{t("care.stays.nobody")}</p>
      ) : (
        <table className={css["night"]}>
          <thead>
            <tr>
              <th scope="col">{t("care.stays.columns.code")}</th>
              <th scope="col">{t("care.stays.columns.who")}</th>
              <th scope="col">{t("care.stays.columns.since")}</th>
              <th scope="col">{t("care.stays.columns.leaves")}</th>
            </tr>
          </thead>
          <tbody>
            {guests.map((guest) => (
              <tr key={guest.caseId}>
                <td>{guest.survivorCode}</td>
                <td>{words.who(guest)}</td>
                <td>{words.since(guest, night)}</td>
                <td>{words.leaves(guest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
