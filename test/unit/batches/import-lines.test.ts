import { expect, test } from "vitest";
import {
  importReason,
  incidentOf,
  toTakeIn,
} from "../../../renderer/features/batches/import-lines";
import { importItem } from "./builders";

test("only new and changed records are written; what conflicts or is refused stays aside", () => {
  const counts = { new: 3, changed: 2, conflicting: 5, refused: 7, older: 11, same: 13 };
  expect(toTakeIn({ counts })).toBe(5);
});

test("a reason from a hostile or newer file has words too", () => {
  expect(importReason("not_theirs")).toBe("not_theirs");
  expect(importReason("__proto__")).toBe("other");
  expect(importReason("made_up_later")).toBe("other");
});

test("an incident is found by its day and province", () => {
  const found = incidentOf(importItem({ recordKind: "incident", label: "2026-10-12 17" }));
  expect(found?.day).toBe("2026-10-12");
  expect(found?.province?.nameLatin).toBe("Siem Reap");
  const placeless = incidentOf(importItem({ recordKind: "incident", label: "2026-10-12" }));
  expect(placeless).toEqual({ day: "2026-10-12", province: null });
});

test("a case number that looks like a day is not shown as an incident", () => {
  expect(incidentOf(importItem({ recordKind: "case", label: "2026-10-12" }))).toBeNull();
  expect(incidentOf(importItem({ recordKind: "incident", label: "no day" }))).toBeNull();
});
