import fc from "fast-check";
import { expect, test } from "vitest";
import { known, valueOf } from "../../../shared/domain/answer";
import { CODE_LISTS } from "../../../shared/domain/code-lists";
import { DICTIONARY } from "../../../shared/domain/dictionary";
import { writeCsv, readCsv } from "../../../shared/spreadsheets/csv";
import { readWorkbook } from "../../../shared/spreadsheets/read-workbook";
import { cellText } from "../../../shared/spreadsheets/sheet";
import { writeWorkbook } from "../../../shared/spreadsheets/write-workbook";
import { exportCase } from "../../../shared/standards/htcds/export-case";
import { organisationRow, perpetratorRows } from "../../../shared/standards/htcds/export-lists";
import { HTCDS_FIELDS, type HtcdsField } from "../../../shared/standards/htcds/fields";
import { importCase } from "../../../shared/standards/htcds/import-case";
import { mappingReport } from "../../../shared/standards/htcds/mapping-report";
import { readHtcds } from "../../../shared/standards/htcds/read-sheets";
import type { HtcdsCase } from "../../../shared/standards/htcds/row";
import * as values from "../../../shared/standards/htcds/values";
import {
  htcdsCsvRows,
  htcdsSheets,
  type HtcdsFile,
} from "../../../shared/standards/htcds/workbook";
import { adultCase } from "../../support/sample-case";
import { caseContent, CONTEXT } from "./htcds-arbitrary";

const fields: readonly HtcdsField[] = HTCDS_FIELDS;
const core = fields.filter(({ isCore }) => isCore).map(({ id }) => id);
const OWN = { reach: "own", withDefinitionMeans: false } as const;

function fileOf(...cases: HtcdsCase[]): HtcdsFile {
  return { cases, perpetrators: cases.map(() => []), organisations: [] };
}

function seed() {
  return {
    caseId: crypto.randomUUID(),
    personId: crypto.randomUUID(),
    caseNo: "RD-7K2QF-M",
    survivorCode: "7K2QFM",
    siteOrgId: CONTEXT.ownOrgId,
    caseOwner: CONTEXT.users[0]!.userId,
    receptionAt: "2026-11-22T08:00",
    newId: () => crypto.randomUUID(),
  };
}

function coreCells(one: HtcdsCase): Record<string, string> {
  const row: Readonly<Record<string, Parameters<typeof cellText>[0]>> = one.main;
  return Object.fromEntries(
    core.map((id) => [id, sorted(cellText(row[id] ?? null).replace(/\r\n?/g, "\n"))]),
  );
}

/** The order of several values in a cell means nothing. */
function sorted(text: string): string {
  return text.split(";").map((one) => one.trim()).sort().join(";"); // prettier-ignore
}

test("the table has the standard's 84 fields: 40 core, 65 mapped, 19 left out on purpose", () => {
  expect(new Set(fields.map(({ id }) => id)).size).toBe(84);
  expect(core).toHaveLength(40);
  expect(fields.filter(({ leftOut }) => leftOut === null)).toHaveLength(65);
  expect(fields.filter(({ leftOut }) => leftOut === "deprecated")).toHaveLength(3);
  const sections = [...new Set(fields.map(({ section }) => section))];
  const sizes = sections.map((name) => [name, fields.filter((one) => one.section === name).length]);
  expect(sizes).toEqual([
    ["organisation", 10],
    ["person", 25],
    ["victim", 16],
    ["perpetrator", 3],
    ["case", 3], // prettier-ignore
    ["referral", 10],
    ["comment", 1],
    ["event", 10],
    ["plan", 5],
    ["consent", 1], // prettier-ignore
  ]);
});

test("every field that is mapped names fields of ours, with the part of a packet that the dictionary has", () => {
  for (const { id, ours, scope, leftOut } of fields) {
    expect([id, ours.length === 0]).toEqual([id, leftOut !== null]);
    const scopes = ours.map((place) => {
      const [entity = "", name = ""] = place.split(".");
      const entities: Readonly<Record<string, { fields: Readonly<Record<string, { scope: string | null }>> }>> = DICTIONARY; // prettier-ignore
      const info = entities[entity]?.fields[name];
      expect([place, info === undefined]).toEqual([place, false]);
      return info?.scope ?? null;
    });
    // The narrowest of ours decides: what goes to nobody does not go under another name.
    if (scopes.includes(null)) expect([id, scope]).toEqual([id, null]);
    else if (ours.length > 0) expect([id, [null, ...scopes].includes(scope)]).toEqual([id, true]);
  }
});

test("every value of ours becomes a value that the standard allows, or none", () => {
  const maps: readonly [
    readonly string[],
    Readonly<Record<string, string | null>>,
    readonly string[],
  ][] = [
    [CODE_LISTS.orgType, values.ORG_TYPE_MAP, values.HTCDS_VALUES.orgType],
    [CODE_LISTS.genderIdentity, values.GENDER_MAP, values.HTCDS_VALUES.gender],
    [CODE_LISTS.maritalStatus, values.MARITAL_MAP, values.HTCDS_VALUES.marital],
    [CODE_LISTS.educationLevel, values.EDUCATION_MAP, values.HTCDS_VALUES.education],
    [CODE_LISTS.tipStatus, values.ASSESSMENT_MAP, values.HTCDS_VALUES.tipStatus],
    [CODE_LISTS.formalIdentification, values.FORMAL_MAP, values.HTCDS_VALUES.tipStatus],
    [CODE_LISTS.decisionOrg, values.DECISION_ORG_MAP, values.HTCDS_VALUES.decisionOrg],
    [CODE_LISTS.recruiterRelation, values.RELATIONSHIP_MAP, values.HTCDS_VALUES.relationship],
    [CODE_LISTS.platform, values.PLATFORM_MAP, values.HTCDS_VALUES.platform],
    [CODE_LISTS.recruitMethod, values.METHOD_MAP, values.HTCDS_VALUES.method],
    [CODE_LISTS.means, values.MEANS_MAP, values.HTCDS_VALUES.means],
    [CODE_LISTS.exploitationType, values.EXPLOITATION_MAP, values.HTCDS_VALUES.exploitation],
    [CODE_LISTS.sexExploitationForm, values.SEX_FORM_MAP, values.HTCDS_VALUES.sexForm],
    [CODE_LISTS.suspectRole, values.ROLE_MAP, values.HTCDS_VALUES.role],
    [CODE_LISTS.caseStatus, values.STATUS_MAP, values.HTCDS_VALUES.status],
    [CODE_LISTS.referralReason, values.REFERRAL_REASON_MAP, values.HTCDS_VALUES.referralReason],
    [CODE_LISTS.need, values.NEED_MAP, values.HTCDS_VALUES.planType],
    [CODE_LISTS.service, values.SERVICE_MAP, values.HTCDS_VALUES.planType],
  ];
  const without: string[] = [];
  for (const [codes, map, legal] of maps) {
    expect(Object.keys(map).sort()).toEqual([...codes].sort());
    for (const [code, value] of Object.entries(map)) {
      if (value === null) without.push(code);
      else expect(legal).toContain(value);
    }
  }
  expect(without.sort()).toEqual([
    "applied",
    "declined_by_person",
    "none",
    "not_sought",
    "other",
    "under_assessment",
    "unknown",
    "void_error", // prettier-ignore
  ]);
  expect(CODE_LISTS.industryIsic.map((one) => values.HTCDS_VALUES.industry.some((value) => value.startsWith(`${one}_`)))).not.toContain(false); // prettier-ignore
});

test("all 40 core fields of a record survive the way out and back, in a workbook and in CSV", async () => {
  await fc.assert(
    fc.asyncProperty(caseContent, fc.constantFrom("standard", "survey", "template"), fc.boolean(), async (content, naming, isCsv) => {
      const options = { naming, fields: "all" } as const;
      const out = exportCase(content, CONTEXT, OWN);
      const sheets = isCsv
        ? readCsv(new TextEncoder().encode(writeCsv(htcdsCsvRows(fileOf(out), options), { withByteOrderMark: true })))
        : await readWorkbook(await writeWorkbook(htcdsSheets(fileOf(out), options)));
      if (!sheets.ok) throw new Error(sheets.error);
      const read = readHtcds("sheets" in sheets.value ? sheets.value.sheets : [{ name: "csv", rows: sheets.value }]);
      if (!read.ok) throw new Error(read.error);
      const [first] = read.value.cases;
      const back = importCase(first!.from, first!.rowNumber, seed(), CONTEXT);
      expect(back.notes.filter(({ code }) => code === "row_refused")).toEqual([]);
      expect(coreCells(exportCase(back.content!, CONTEXT, OWN))).toEqual(coreCells(out));
    }), // prettier-ignore
    { numRuns: 150 },
  );
});

test("what both sides know alike comes back as it was in our own words", () => {
  const base = adultCase();
  const content = {
    ...base,
    person: {
      ...base.person,
      givenNameLatin: known("Dara"),
      familyNameKm: known("ចាន់"),
      birthDate: known({ date: "2008-02-29", prec: "day" as const }),
      homeAdminCode: known("02"),
    },
  };
  const back = importCase(exportCase(content, CONTEXT, OWN), 3, seed(), CONTEXT).content!;
  expect(back.person.givenNameLatin).toEqual(content.person.givenNameLatin);
  expect(back.person.familyNameKm).toEqual(content.person.familyNameKm);
  expect(back.person.birthDate).toEqual(content.person.birthDate);
  expect(back.person.homeAdminCode).toEqual(known("02"));
  expect(back.person.nationality).toEqual(known(["KH"]));
  expect(back.caseFile.shelterAssessment).toEqual(known("possible"));
});

test("to others goes what consent covers: no worker, no number that is not safe, no word of the account", () => {
  fc.assert(
    fc.property(caseContent, (content) => {
      const { main, plans } = exportCase(content, CONTEXT, {
        ...OWN,
        reach: ["identity", "contact"],
      });
      expect(
        Object.keys(main).filter((id) => !/^(prs|con|cas_(CaseOwner|Status))/.test(id)),
      ).toEqual([]);
      expect(main.cas_CaseOwner).toBe("House of the River");
      expect(main.prs_Gender).toBeUndefined();
      expect(plans.every((row) => Object.keys(row).length === 0)).toBe(true);
      const safe = (valueOf(content.person.phoneNumbers) ?? []).filter(({ safeToCall }) => valueOf(safeToCall) === "yes"); // prettier-ignore
      for (const number of [main.prs_MobilePhone, main.prs_HomePhone]) {
        if (number !== undefined) expect(safe.map((one) => one.number)).toContain(number);
      }
    }),
    { numRuns: 50 },
  );
});

test("suspects go by what they did, never by name, and nobody learns that one was an official", () => {
  const roles = known(["recruiter_intermediary", "complicit_official"] as const);
  const suspect = { nameText: known("Invented Name"), isOfficial: known("yes"), roles };
  const rows = perpetratorRows([suspect as never]);
  expect(rows).toEqual([{ per_RoleInProcess: "RecruiterOrIntermediary;Other" }]);
});

test("a confidential site is told without its place and number", () => {
  const org = {
    orgId: CONTEXT.ownOrgId,
    orgType: "ngo_shelter",
    siteSecret: true,
    adminCode: "1201", // prettier-ignore
    addressText: "Street 1",
    phone: "+85512345678",
    isHotline: false, // prettier-ignore
  };
  const row = organisationRow(org as never, CONTEXT);
  expect(Object.values(row).filter((cell) => cell !== null)).toEqual(["House of the River", "NGO"]);
});

test("what a foreign file has and we do not is kept in words, told by row, and goes out again", () => {
  const from: HtcdsCase = {
    main: {
      prs_FirstName: "Mali",
      prs_Email: "mali@example.invalid",
      prs_Gender: "Somebody",
      prs_Birthdate: "3/4/2001",
      vic_TypeOfExploitation: "SexualExploitation;Unheard",
      cas_CaseOwner: "Nobody Here",
      cas_ReferredOrganisation: "House Unknown",
    },
    referrals: [],
    events: [],
    plans: [],
  };
  const { content, notes } = importCase(from, 7, seed(), CONTEXT);
  const kept = notes.map(({ row, field, code }) => `${String(row)} ${String(field)} ${code}`);
  for (const id of ["prs_Email", "prs_Gender", "prs_Birthdate", "vic_TypeOfExploitation"]) {
    expect(kept).toContain(`7 ${id} kept_as_words`);
  }
  expect(kept).toContain("7 cas_CaseOwner name_unknown");
  expect(kept).toContain("7 cas_ReferredOrganisation name_unknown");
  const out = exportCase(content!, CONTEXT, OWN).main;
  expect(out.prs_Email).toBe("mali@example.invalid");
  expect(out.vic_TypeOfExploitation).toBe("SexualExploitation;Unheard");
  expect(out.cas_ReferredOrganisation).toBe("House Unknown");
});

test("the two means that only the definitions name go out as Other, or by name on request", () => {
  const base = adultCase();
  const episodes = [
    {
      ...importCase({ main: { vic_MethodsOfControl: "UsesChildren" }, referrals: [], events: [], plans: [] }, 3, seed(), CONTEXT).content!.episodes[0]!, // prettier-ignore
    },
  ];
  expect(episodes[0]?.means).toEqual([{ means: "uses_children", answer: "yes" }]);
  const content = { ...base, episodes };
  expect(exportCase(content, CONTEXT, OWN).main.vic_MethodsOfControl).toBe("Other");
  expect(exportCase(content, CONTEXT, { ...OWN, withDefinitionMeans: true }).main.vic_MethodsOfControl).toBe("UsesChildren"); // prettier-ignore
});

test("the spelling of the template and the survey is written on request and always read", () => {
  const file = fileOf({ main: { prs_FirstName: "A", vic_MethodsOfControl: "DebtBondage;Other" }, referrals: [], events: [], plans: [] }); // prettier-ignore
  const [names = [], row = []] = htcdsCsvRows(file, { naming: "survey", fields: "core" });
  expect(names).toContain("prs_First_Name");
  expect(row).toContain("DebtBondage ;Other");
  expect(names).toHaveLength(41);
  const read = readHtcds([{ name: "any", rows: [names, row] }]);
  expect(read.ok && read.value.cases[0]?.from.main.prs_FirstName).toBe("A");
});

test("numbered rows without a value are no cases, and a sheet of something else is no file of the standard", () => {
  const rows = [["#", "prs_FirstName", "prs_SecondName", "Shoe size"], [1, "A", "B", 40], [2], [3]];
  const read = readHtcds([{ name: "Sheet1", rows }]);
  expect(read.ok && read.value.cases).toHaveLength(1);
  expect(read.ok && read.value.unknownHeads).toEqual(["Shoe size"]);
  expect(readHtcds([{ name: "Sheet1", rows: [["Name", "Age"], ["A", 5]] }]).ok).toBe(false); // prettier-ignore
});

test("the report says of each field what became of it", () => {
  const report = mappingReport(fileOf(exportCase(adultCase(), CONTEXT, OWN)));
  expect(report).toHaveLength(84);
  const of = (id: string) => report.find((one) => one.id === id);
  expect(of("prs_Citizenship")).toMatchObject({ standing: "lossy", filled: 1 });
  expect(of("prs_Email")).toMatchObject({
    standing: "left_out",
    leftOut: "not_asked_here",
    filled: 0,
  });
});
