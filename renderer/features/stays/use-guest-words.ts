import { daysBetween } from "../../../shared/domain/local-time";
import type { NightGuest } from "../../../shared/domain/stay-board";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { describeSex } from "../cases";

export interface GuestWords {
  readonly who: (guest: NightGuest) => string;
  /** The day somebody came, and which night this one is. */
  readonly since: (guest: NightGuest, night: string) => string;
  readonly leaves: (guest: NightGuest) => string;
}

/** A person on the night list in words, without a name. */
export function useGuestWords(): GuestWords {
  const { t } = useWords();
  const format = useFormats();
  return {
    who: ({ sex, isChild, childrenWith }) => {
      const said = describeSex({ sex, isChildPresumed: isChild, ageYears: null }, t);
      if (childrenWith === 0) return said;
      const n = format.number(childrenWith);
      return `${said}${t("cases.comma")}${t("care.stays.withChild", { count: childrenWith, n })}`;
    },
    since: ({ arrivedOn }, night) => {
      const count = daysBetween(arrivedOn, night) + 1;
      const date = format.date(arrivedOn);
      return t("care.stays.nights", { date, count, n: format.number(count) });
    },
    leaves: ({ leavesOn }) => (leavesOn === null ? t("care.stays.stays") : format.date(leavesOn)),
  };
}
