import extend from "@thyrith/momentkh";
import moment from "moment";

// The one door to the Khmer calendar, whose library changes `moment` itself: nothing else may use that.
// It is only for showing: a Buddhist year or a lunar date is never stored (dictionary §12).

const khmerMoment = extend(moment);

/** A day as the Khmer calendar has it. */
export interface KhmerDay {
  /** Changes on the day after the full moon of Pisakh, not on 1 January. */
  readonly buddhistYear: number;
  /** In Khmer words and digits: `៦រោច ខែស្រាពណ៍`. */
  readonly lunarDay: string;
}

const DAY = /^(\d{4})-\d{2}-\d{2}$/;
/** Where the library's reckoning begins, and how far it was compared with printed calendars. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2100;

/** Asked again for each line of a list, and reckoned from 1900 on each time. */
const reckoned = new Map<string, KhmerDay>();
const MOST_KEPT = 500;

/**
 * The Khmer day of a whole Gregorian day; null for anything else, and for years the library does not know.
 *
 * @param day `YYYY-MM-DD`
 */
export function khmerDay(day: string): KhmerDay | null {
  const year = Number(DAY.exec(day)?.[1] ?? 0);
  if (year < FIRST_YEAR || year > LAST_YEAR || !khmerMoment(day).isValid()) return null;
  const known = reckoned.get(day);
  if (known !== undefined) return known;
  if (reckoned.size >= MOST_KEPT) reckoned.clear();
  const found = reckon(day);
  reckoned.set(day, found);
  return found;
}

function reckon(day: string): KhmerDay {
  const year = Number(day.slice(0, 4));
  return { buddhistYear: year + (day > visakhaBochea(year) ? 544 : 543), lunarDay: lunarDay(day) };
}

/** Counted from noon: the library counts hours of the machine's zone, and some days had fewer. */
function lunarDay(day: string): string {
  const [moonDay = "", month = ""] = khmerMoment(`${day}T12:00`).toLunarDate("dN m").split(" ");
  return `${moonDay} ខែ${month}`;
}

const FULL_MOON_OF_PISAKH = "១៥កើត ខែពិសាខ";
/** It falls between the middle of April and the end of May. */
const EARLIEST_VISAKHA = { month: 3, day: 10 };
const DAYS_TO_LOOK = 60;
const visakhaDays = new Map<number, string>();

/**
 * The last day of the Buddhist year. The library's own answer looks from January on and takes a quarter of
 * a second; this is kept for the year.
 */
function visakhaBochea(year: number): string {
  const known = visakhaDays.get(year);
  if (known !== undefined) return known;
  for (let at = 0; at < DAYS_TO_LOOK; at += 1) {
    const { month, day } = EARLIEST_VISAKHA;
    const iso = new Date(Date.UTC(year, month, day + at)).toISOString().slice(0, 10);
    if (lunarDay(iso) !== FULL_MOON_OF_PISAKH) continue;
    visakhaDays.set(year, iso);
    return iso;
  }
  throw new Error("the calendar has no full moon of Pisakh");
}
