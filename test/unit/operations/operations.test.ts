import { describe, expect, it } from "vitest";
import {
  pastedEncounters,
  type EncounterFinders,
} from "../../../renderer/features/operations/pasted-encounters";
import { NEW_ENCOUNTER } from "../../../renderer/features/operations/new-operation";
import { withHeldLinks, withoutHiddenLinks } from "../../../renderer/store/veiled-encounters";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import {
  operationContentSchema,
  type Encounter,
  type OperationContent,
  type OperationRecord,
} from "../../../shared/domain/operation";
import {
  encounterTotals,
  rescueOutside,
  operationWarnings,
} from "../../../shared/domain/operation-rules";

const ID = "00000000-0000-4000-8000-00000000000";

const met = (n: number, with_: Partial<Encounter> = {}): Encounter => ({
  encounterId: `${ID}${String(n)}`,
  nationality: NOT_ASKED,
  sex: NOT_ASKED,
  ageBand: "unk",
  outcome: "unknown",
  involvement: "unknown",
  arrestDate: NOT_ASKED,
  courtDate: NOT_ASKED,
  screenedBeforeRemoval: NOT_ASKED,
  linkedPersonId: null,
  ...with_,
});

const operation = (encounters: Encounter[]): OperationContent => ({
  operationId: `${ID}9`,
  name: "A raid in practice",
  operationKind: "raid",
  periodStart: "2026-03-01",
  periodEnd: "2026-03-05",
  leadOrgId: null,
  encounters,
});

describe("the sums over people who were met", () => {
  it("count foreigners and their countries, and keep what nobody knows apart", () => {
    const sums = encounterTotals([
      met(1, { nationality: known("VN") }),
      met(2, { nationality: known("VN") }),
      met(3, { nationality: known("KH") }),
      met(4, { nationality: known("XX") }),
      met(5),
    ]);
    expect(sums).toMatchObject({ all: 5, foreign: 2, nationalities: 1 });
    expect(sums.byNationality[0]).toEqual({ code: "VN", count: 2 });
    expect(sums.byNationality).toContainEqual({ code: null, count: 1 });
  });
});

describe("what is warned of", () => {
  it.each<[string, Partial<Encounter>]>([
    ["arrest_outside_period", { arrestDate: known("2026-03-06") }],
    ["court_before_arrest", { arrestDate: known("2026-03-02"), courtDate: known("2026-03-01") }],
    ["removed_unscreened", { outcome: "deported" }],
    ["removed_unscreened", { outcome: "deported", screenedBeforeRemoval: known("no") }],
  ])("%s", (warning, with_) => {
    expect(operationWarnings(operation([met(1, with_)]))).toEqual([{ warning, count: 1 }]);
  });

  it("says nothing of the last day, nor of somebody who was asked before", () => {
    const asked: Partial<Encounter> = { outcome: "deported", screenedBeforeRemoval: known("yes") };
    const fine = operation([met(1, { arrestDate: known("2026-03-05") }), met(2, asked)]);
    expect(operationWarnings(fine)).toEqual([]);
  });

  it("knows both ends of the period", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-05", "2026-03-06"];
    const outside = days.map((date) => rescueOutside({ date, prec: "day" }, operation([])));
    expect(outside).toEqual([true, false, false, true]);
    expect(rescueOutside({ date: "2026-03", prec: "month" }, operation([]))).toBe(false);
  });
});

it("an operation does not end before it begins", () => {
  const read = operationContentSchema.safeParse({ ...operation([]), periodEnd: "2026-02-28" });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(["ends_before_start"]);
});

describe("a pasted list", () => {
  const one =
    (...codes: string[]) =>
    (typed: string) =>
      codes.find((code) => code === typed) ?? null;
  const find: EncounterFinders = {
    nationality: one("VN", "CN"),
    sex: one("male", "female"),
    ageBand: one("a18p"),
    outcome: one("deported"),
    involvement: one("tip"),
  };

  it("is read line by line; what is empty stays unknown", () => {
    const { rows, unread } = pastedEncounters("VN\tmale\t១៦\tdeported\ttip\n\nCN;;a18p\n", find);
    expect(unread).toEqual([]);
    expect(rows).toEqual([
      {
        ...NEW_ENCOUNTER,
        nationality: known("VN"),
        sex: known("male"),
        ageBand: "a15_17",
        outcome: "deported",
        involvement: "tip",
      },
      { ...NEW_ENCOUNTER, nationality: known("CN"), ageBand: "a18p" },
    ]);
  });

  it("takes nothing of a line that it does not understand", () => {
    const { rows, unread } = pastedEncounters("VN\nsomebody\nVN;male;20;deported;tip;more", find);
    expect(rows).toHaveLength(1);
    expect(unread).toEqual([2, 3]);
  });
});

describe("a link to a hidden file", () => {
  const record = (encounters: Encounter[]): OperationRecord => ({
    kind: "operation",
    meta: {} as OperationRecord["meta"],
    operation: operation(encounters),
  });
  const held = [met(1, { linkedPersonId: `${ID}7` }), met(2, { linkedPersonId: `${ID}8` })];
  const visible = new Set([`${ID}8`]);

  it("is not shown, and stays when others save", () => {
    const read = withoutHiddenLinks(record(held), () => visible).operation;
    expect(read.encounters.map(({ linkedPersonId }) => linkedPersonId)).toEqual([null, `${ID}8`]);
    expect(withHeldLinks(read, operation(held), visible)).toEqual(operation(held));
  });

  it("of a file that is seen can be taken off", () => {
    const without = operation([held[0] ?? met(1), met(2)]);
    const saved = withHeldLinks(without, operation(held), visible);
    expect(saved.encounters[1]?.linkedPersonId).toBeNull();
  });
});
