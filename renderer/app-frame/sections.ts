import { mayReadAudit, mayReadCases } from "../../shared/domain/access";
import type { ROLE } from "../../shared/domain/code-lists/organisations";

/** The sections of the rail in order. */
const SECTIONS = [
  { id: "today", path: "/today", startsGroup: false },
  { id: "cases", path: "/cases", startsGroup: false },
  { id: "referrals", path: "/referrals", startsGroup: false },
  { id: "incidents", path: "/incidents", startsGroup: false },
  { id: "batches", path: "/batches", startsGroup: true },
  { id: "report", path: "/report", startsGroup: false },
  { id: "organisations", path: "/organisations", startsGroup: true },
  { id: "users", path: "/users", startsGroup: false },
  { id: "audit", path: "/audit", startsGroup: false },
  { id: "settings", path: "/settings", startsGroup: false },
] as const;

export type Section = (typeof SECTIONS)[number];
export type SectionId = Section["id"];

/** What only people who may read files find anything in. */
const OF_FILES: readonly SectionId[] = [
  "cases",
  "referrals",
  "incidents",
  "batches",
  "report",
  "organisations",
];

/** What somebody of this role can go to, in order; Alt and the position open one. */
export function sectionsFor(role: (typeof ROLE)[number]): readonly Section[] {
  return SECTIONS.filter(({ id }) => {
    if (id === "audit") return mayReadAudit(role);
    return mayReadCases(role) || !OF_FILES.includes(id);
  });
}
