import { mayReadAudit, mayReadCases } from "../../shared/domain/access";
import type { ROLE } from "../../shared/domain/code-lists/organisations";

/**
 * The sections of the rail in order. The key that opens one with Alt is the same for everybody, whatever
 * else somebody's role shows; there are more sections than keys.
 */
const SECTIONS = [
  { id: "today", path: "/today", startsGroup: false, altDigit: 1 },
  { id: "cases", path: "/cases", startsGroup: false, altDigit: 2 },
  { id: "referrals", path: "/referrals", startsGroup: false, altDigit: 3 },
  { id: "follow-ups", path: "/follow-ups", startsGroup: false, altDigit: 4 },
  { id: "stays", path: "/stays", startsGroup: false, altDigit: 9 },
  { id: "incidents", path: "/incidents", startsGroup: true, altDigit: 0 },
  { id: "batches", path: "/batches", startsGroup: false, altDigit: 5 },
  { id: "report", path: "/report", startsGroup: false, altDigit: 6 },
  { id: "organisations", path: "/organisations", startsGroup: true, altDigit: 7 },
  { id: "users", path: "/users", startsGroup: false, altDigit: null },
  { id: "audit", path: "/audit", startsGroup: false, altDigit: null },
  { id: "settings", path: "/settings", startsGroup: false, altDigit: 8 },
] as const;

export type Section = (typeof SECTIONS)[number];
export type SectionId = Section["id"];

/** What only people who may read files find anything in. */
const OF_FILES: readonly SectionId[] = [
  "cases",
  "referrals",
  "follow-ups",
  "stays",
  "incidents",
  "batches",
  "report",
  "organisations",
];

/** What somebody of this role can go to, in order. */
export function sectionsFor(role: (typeof ROLE)[number]): readonly Section[] {
  return SECTIONS.filter(({ id }) => {
    if (id === "audit") return mayReadAudit(role);
    return mayReadCases(role) || !OF_FILES.includes(id);
  });
}
