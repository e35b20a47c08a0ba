import type { CaseSummary } from "./case-summary";
import { stayOn } from "./stay";

// Who sleeps in the house on a night. It counts the people it is given and nobody else: whoever may not see
// a restricted file is not given it, and nothing here tells that there is one (dictionary §11 R4).

/** More beds than any house has. */
export const MOST_BEDS = 999;

type Guest = Pick<
  CaseSummary,
  "caseId" | "survivorCode" | "sex" | "childUntil" | "childrenWithPerson" | "siteOrgId" | "stays"
>;

/** One person on the night list; no name, so that it can be printed. */
export interface NightGuest {
  readonly caseId: string;
  readonly survivorCode: string;
  readonly sex: CaseSummary["sex"];
  /** In this night; children and adults sleep apart. */
  readonly isChild: boolean;
  /** Own children who sleep beside this person and have no file of their own. */
  readonly childrenWith: number;
  /** Days, `YYYY-MM-DD`. */
  readonly arrivedOn: string;
  /** A handover that is planned, or null. */
  readonly leavesOn: string | null;
}

export interface StayBoard {
  readonly night: string;
  /** Longest here first. */
  readonly adults: readonly NightGuest[];
  readonly children: readonly NightGuest[];
  /** How many people came on this day, and how many left on it. */
  readonly arrived: number;
  readonly left: number;
  /** Beds taken; children beside an adult have one, too. */
  readonly taken: number;
  /** Beds set for the house, or null while nobody has set them. */
  readonly capacity: number | null;
}

/** The board of the house `siteOrgId` for the night that follows `night`. */
export function stayBoard(
  people: readonly Guest[],
  siteOrgId: string,
  night: string,
  capacity: number | null,
): StayBoard {
  const ours = people.filter((one) => one.siteOrgId === siteOrgId);
  const guests = ours
    .flatMap((one) => guestOn(one, night))
    .sort((a, b) => compare(a.arrivedOn, b.arrivedOn) || compare(a.survivorCode, b.survivorCode));
  const stays = ours.flatMap((one) => one.stays);
  return {
    night,
    adults: guests.filter(({ isChild }) => !isChild),
    children: guests.filter(({ isChild }) => isChild),
    arrived: stays.filter(({ from }) => from === night).length,
    left: stays.filter(({ to }) => to === night).length,
    taken: bedsOf(guests),
    capacity,
  };
}

/** Beds still free, or null while their number was not set. Never fewer than none. */
export function freeBeds({
  capacity,
  taken,
}: Pick<StayBoard, "capacity" | "taken">): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

/** Beds that these people need. */
export function bedsOf(guests: readonly NightGuest[]): number {
  return guests.reduce((sum, { childrenWith }) => sum + 1 + childrenWith, 0);
}

function guestOn(one: Guest, night: string): NightGuest[] {
  const stay = stayOn(one.stays, night);
  if (stay === null) return [];
  const { caseId, survivorCode, sex, childUntil, childrenWithPerson } = one;
  const isChild = childUntil === null || night < childUntil;
  return [
    {
      ...{ caseId, survivorCode, sex, isChild, childrenWith: childrenWithPerson },
      ...{ arrivedOn: stay.from, leavesOn: stay.to },
    },
  ];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
