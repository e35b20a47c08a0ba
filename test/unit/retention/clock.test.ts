import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isChildPresumed } from "../../../shared/domain/age";
import { known } from "../../../shared/domain/answer";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { addDays, addYears } from "../../../shared/domain/local-time";
import { dueItems, type RetainedFile, type RetentionClock } from "../../../shared/domain/retention";
import { latestBirthDay, retentionClock } from "../../../shared/domain/retention-clock";
import { aCase, aConsent } from "../cases/builders";
import { aMeta } from "../report/build-records";

type File = Partial<CaseRecord["caseFile"]>;

function aRecord(file: File, person: Partial<CaseRecord["person"]> = {}): CaseRecord {
  const content = aCase();
  return {
    ...content,
    kind: "case",
    meta: aMeta("2026-11-14T03:00:00.000Z"),
    caseFile: { ...content.caseFile, ...file },
    person: { ...content.person, ...person },
  };
}

const born = (date: string) => known({ date, prec: "day" as const });
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("which clock runs", () => {
  test("a file that is worked on has none", () => {
    expect(retentionClock(aRecord({ status: "active" }))).toBeNull();
    expect(retentionClock(aRecord({ status: "follow_up" }))).toBeNull();
  });

  test("who refused a file is kept for a day after the reception, whatever the status", () => {
    const refused = { consents: [aConsent(1, { decision: "refused" })] };
    for (const status of ["draft", "active", "closed"] as const) {
      expect(retentionClock({ ...aRecord({ status }), ...refused })).toEqual({
        retentionClass: "reception_without_consent",
        dueOn: "2026-11-15",
      });
    }
  });

  test("a yes taken back counts from the day it was taken back, in Phnom Penh", () => {
    const withdrawnAt = "2027-01-31T18:00:00.000Z";
    const record = { ...aRecord({ status: "active" }), consents: [aConsent(1, { withdrawnAt })] };
    expect(retentionClock(record)?.dueOn).toBe("2027-02-02");
  });

  test("a yes after a no stops the clock of the refusal", () => {
    const consents = [aConsent(1, { decision: "refused" }), aConsent(2)];
    expect(retentionClock({ ...aRecord({ status: "active" }), consents })).toBeNull();
  });

  test("a draft has 90 days from when it was begun", () => {
    expect(retentionClock(aRecord({ status: "draft" }))).toEqual({
      retentionClass: "draft",
      dueOn: "2027-02-12",
    });
  });

  test("an adult's identifiers go five years after closure; 29 February becomes 1 March", () => {
    const closed = { status: "closed", closureDate: "2028-02-29" } as const;
    expect(retentionClock(aRecord(closed, { birthDate: born("1990-05-01") }))).toEqual({
      retentionClass: "identifiers_adult",
      dueOn: "2033-03-01",
    });
  });

  test("a child's stay until the 23rd birthday, or five years after closure if that is later", () => {
    const closed = { status: "closed", closureDate: "2027-01-10" } as const;
    const due = (birth: string) => retentionClock(aRecord(closed, { birthDate: born(birth) }));
    expect(due("2020-02-29")).toEqual({
      retentionClass: "identifiers_child",
      dueOn: "2043-03-01",
    });
    // On the 18th birthday a person is grown up, a day before it still a child.
    expect(due("2009-01-10")?.retentionClass).toBe("identifiers_adult");
    expect(due("2009-01-11")).toEqual({
      retentionClass: "identifiers_child",
      dueOn: "2032-01-11",
    });
  });

  test("an estimate counts as young as it allows, and nobody is born after the reception", () => {
    const received = "2026-11-14";
    const age = (person: Partial<CaseRecord["person"]>) =>
      latestBirthDay(aRecord({}, person).person, received);
    expect(age({ birthDate: known({ date: "2010", prec: "year" }) })).toBe("2010-12-31");
    expect(age({ birthDate: known({ date: "2010-02", prec: "approx" }) })).toBe("2011-02-28");
    const stated = { ageStatedOn: "2026-11-20" };
    expect(age({ ...stated, ageYearsStated: known(17) })).toBe("2009-11-20");
    expect(age({ ...stated, ageYearsStated: { mv: "estimated", value: 17 } })).toBe("2011-11-20");
    expect(age({ ...stated, ageYearsStated: known(0) })).toBe(received);
    expect(age({})).toBe(received);
  });

  test("nobody is let go early: never before five years, nor before anybody's 23rd birthday who may be a child", () => {
    fc.assert(
      fc.property(day, fc.nat(16_000), fc.nat(40_000), (closedOn, stayed, ageDays) => {
        const receivedOn = addDays(closedOn, -stayed);
        const birth = addDays(receivedOn, -ageDays);
        const record = aRecord(
          { status: "closed", closureDate: closedOn, receptionAt: `${receivedOn}T08:00` },
          { birthDate: born(birth) },
        );
        const clock = retentionClock(record);
        const isChild = isChildPresumed(record.person, closedOn);
        const latest = isChild ? addYears(birth, 23) : "";
        const after = addYears(closedOn, 5);
        expect(clock).toEqual({
          retentionClass: isChild ? "identifiers_child" : "identifiers_adult",
          dueOn: latest > after ? latest : after,
        });
      }),
    );
  });
});

describe("the due list", () => {
  const TODAY = "2027-01-01";
  const hold = { reason: "proceeding_open", setOn: "2026-01-01", reviewOn: TODAY } as const;
  const clock = fc.record<RetentionClock>({
    retentionClass: fc.constantFrom("reception_without_consent", "draft", "identifiers_adult"),
    dueOn: fc.integer({ min: -200, max: 200 }).map((days) => addDays(TODAY, days)),
  });
  const file = fc.record<RetainedFile>({
    caseId: fc.uuid(),
    retention: fc.option(clock),
    legalHold: fc.option(fc.constant(hold)),
  });

  test("it names each file whose day is near, in order, and no other", () => {
    fc.assert(
      fc.property(fc.array(file), fc.nat(100), (files, withinDays) => {
        const items = dueItems(files, TODAY, withinDays);
        const expected = files.filter(({ retention, legalHold }) => {
          if (legalHold !== null) return true;
          if (retention === null) return false;
          const reach =
            retention.retentionClass === "draft" ? Math.max(withinDays, 60) : withinDays;
          return retention.dueOn <= addDays(TODAY, reach);
        });
        expect(items.map(({ caseId }) => caseId).sort()).toEqual(
          expected.map(({ caseId }) => caseId).sort(),
        );
        const days = items.map(({ dueOn }) => dueOn);
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  test("a legal hold stops every clock and asks only for its review", () => {
    const held = {
      caseId: "a",
      retention: { retentionClass: "draft", dueOn: "2020-01-01" },
    } as const;
    const later = { ...hold, reviewOn: "2027-01-02" };
    expect(dueItems([{ ...held, legalHold: later }], TODAY, 0)).toEqual([]);
    expect(dueItems([{ ...held, legalHold: hold }], TODAY, 0)).toEqual([
      {
        caseId: "a",
        retentionClass: "hold_review",
        dueOn: TODAY,
        legalHold: hold,
        reminder: null,
      },
    ]);
  });

  test("a draft is brought to mind after 30 and after 60 days, and is due after 90", () => {
    const draft: RetainedFile = {
      caseId: "a",
      retention: { retentionClass: "draft", dueOn: "2027-04-01" },
      legalHold: null,
    };
    const on = (today: string) => dueItems([draft], today, 0).map(({ reminder }) => reminder);
    expect(on("2027-01-30")).toEqual([]);
    expect(on("2027-01-31")).toEqual(["first"]);
    expect(on("2027-03-01")).toEqual(["first"]);
    expect(on("2027-03-02")).toEqual(["second"]);
    expect(on("2027-03-31")).toEqual(["second"]);
    expect(on("2027-04-01")).toEqual([null]);
  });
});
