import { expect, test } from "vitest";
import type { CaseSection } from "../../../renderer/features/cases/case-sections";
import { compareSections, onlyChanged } from "../../../renderer/features/cases/compare-sections";

const row = (path: string, text: string) => ({ path, shown: { text, isEstimated: false } });
const section = (id: CaseSection["id"], number: number | null, ...rows: CaseSection["rows"]) => ({
  ...{ id, number, rows },
});

test("a field that reads otherwise is marked, the rest is not", () => {
  const earlier = [section("person", null, row("person.sex", "Female"), row("person.age", "17"))];
  const later = [section("person", null, row("person.sex", "Female"), row("person.age", "19"))];
  const [compared] = compareSections(earlier, later);
  expect(compared?.rows.map(({ isChanged }) => isChanged)).toEqual([false, true]);
  expect(onlyChanged(compareSections(earlier, later))[0]?.rows).toHaveLength(1);
});

test("an estimate that became certain is a change though the words are the same", () => {
  const estimated = { path: "person.age", shown: { text: "17", isEstimated: true } };
  const compared = compareSections(
    [section("person", null, estimated)],
    [section("person", null, row("person.age", "17"))],
  );
  expect(compared[0]?.rows[0]?.isChanged).toBe(true);
});

test("a second referral does not make the first one another", () => {
  const first = row("referrals.to", "Clinic");
  const compared = compareSections(
    [section("referrals", null, first)],
    [section("referrals", 1, first), section("referrals", 2, row("referrals.to", "Court"))],
  );
  expect(compared.map(({ rows }) => rows[0]?.isChanged)).toEqual([false, true]);
  expect(compared[1]?.rows[0]?.earlier).toBeNull();
});

test("a part that was taken away is shown with what it said", () => {
  const gone = [section("handovers", null, row("handovers.to", "Family"))];
  const [compared] = onlyChanged(compareSections(gone, []));
  expect(compared?.rows[0]).toMatchObject({ later: null, isChanged: true });
});

test("equal versions leave nothing to show", () => {
  const same = [section("person", null, row("person.sex", "Female"))];
  expect(onlyChanged(compareSections(same, same))).toEqual([]);
});
