/** The sections of the rail in order; Alt and the position open one. */
export const SECTIONS = [
  { id: "today", path: "/today", startsGroup: false },
  { id: "cases", path: "/cases", startsGroup: false },
  { id: "incidents", path: "/incidents", startsGroup: false },
  { id: "batches", path: "/batches", startsGroup: true },
  { id: "report", path: "/report", startsGroup: false },
  { id: "organisations", path: "/organisations", startsGroup: true },
  { id: "users", path: "/users", startsGroup: false },
  { id: "settings", path: "/settings", startsGroup: false },
] as const;

export type SectionId = (typeof SECTIONS)[number]["id"];
