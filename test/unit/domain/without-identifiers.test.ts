import { describe, expect, test } from "vitest";
import { SHAPE_OF } from "../../support/dictionary-lists";
import { known } from "../../../shared/domain/answer";
import { isCaseNo, makeCaseNo } from "../../../shared/domain/case-no";
import { caseContentSchema, contentOf, type CaseContent } from "../../../shared/domain/case-record";
import { mapCaseRows } from "../../../shared/domain/case-rows";
import { DICTIONARY, type EntityName, type FieldInfo } from "../../../shared/domain/dictionary";
import { FREE_TEXT } from "../../../shared/domain/free-text";
import { withoutFreeText, withoutIdentifiers } from "../../../shared/domain/without-identifiers";
import { generateDemo } from "../../../shared/demo/generate-demo";
import { adultCase } from "../../support/sample-case";
import { demoIds } from "../demo/demo-ids";

const ID = "9d2c3f0e-1a2b-4c3d-8e4f-5a6b7c8d9e0f";

/** A file with a value in every field of class ID that a form fills. */
function named(): CaseContent {
  const content = adultCase();
  return {
    ...content,
    caseFile: {
      ...content.caseFile,
      caseNo: makeCaseNo("RD", Uint8Array.of(3, 1, 4, 1, 5)),
      externalIds: [{ system: "police", value: "PLANTED-external" }],
      narrative: known("PLANTED-account"),
    },
    person: {
      ...content.person,
      familyNameKm: known("PLANTED-ចាន់"),
      givenNameLatin: known("PLANTED-Bopha"),
      otherNames: known("PLANTED-other"),
      birthDate: known({ date: "1994-03-17", prec: "day" }),
      homeAdminCode: known("12040105"),
      homeAddressText: known("PLANTED-address"),
      idDocuments: known([
        {
          type: "passport",
          number: known("PLANTED-number"),
          issuer: { mv: "not_asked" },
          expiry: { mv: "not_asked" },
          heldBy: { mv: "not_asked" },
          seen: true,
        },
      ]),
    },
    consents: [],
    handovers: [
      {
        handoverId: ID,
        incidentVictimKey: null,
        seq: 1,
        kind: "family",
        toOrgId: null,
        toRelatedId: ID,
        date: "2026-11-21",
        familyAssessed: { mv: "not_asked" },
        personAgreed: known("yes"),
        paperNo: known("PLANTED-paper"),
      },
    ],
  };
}

describe("a file without identifiers", () => {
  test("has no value left in any field that the dictionary says identifies", () => {
    const blank = withoutIdentifiers(named());
    expect(JSON.stringify(blank).match(/PLANTED-\S+?"/g)).toEqual([
      'PLANTED-account"',
      'PLANTED-paper"',
    ]);
    const left: string[] = [];
    mapCaseRows(blank, (entity, row) => {
      const fields: Readonly<Record<string, FieldInfo>> = DICTIONARY[entity].fields;
      for (const [name, value] of Object.entries(row)) {
        if (fields[name]?.cls === "ID" && saysSomething(value)) left.push(`${entity}.${name}`);
      }
      return row;
    });
    expect(left.toSorted()).toEqual([
      "caseFile.caseNo",
      "person.birthDate",
      "person.homeAdminCode",
      "person.survivorCode",
    ]);
  });

  test("keeps the year of a birth and the province of a home, and codes that lead nowhere", () => {
    const before = named();
    const { caseFile, person } = withoutIdentifiers(before);
    expect(person.birthDate).toEqual(known({ date: "1994", prec: "year" }));
    expect(person.homeAdminCode).toEqual(known("12"));
    expect(caseFile.caseNo).not.toBe(before.caseFile.caseNo);
    expect(person.survivorCode).not.toBe(before.person.survivorCode);
    expect(isCaseNo(caseFile.caseNo)).toBe(true);
  });

  test("is the same file each time it goes, so that a later version finds the earlier one", () => {
    expect(withoutIdentifiers(named())).toEqual(withoutIdentifiers(named()));
  });

  test("still says what happened and what is needed", () => {
    const before = named();
    const after = withoutIdentifiers(before);
    expect(after.person.sex).toEqual(before.person.sex);
    expect(after.episodes).toEqual(before.episodes);
    expect(after.handovers[0]?.kind).toBe("family");
  });

  test("is a file that can be read, whatever stood in it", () => {
    const { cases } = generateDemo(7, "shelter", demoIds);
    for (const record of cases.slice(-60)) {
      const left = withoutFreeText(withoutIdentifiers(contentOf(record)));
      expect(caseContentSchema.safeParse(left).error).toBeUndefined();
    }
    expect(cases.length).toBeGreaterThan(10);
  });
});

describe("free words", () => {
  test("are gone, each and all", () => {
    expect(JSON.stringify(withoutFreeText(named()))).not.toMatch(/PLANTED-(account|paper)/);
  });

  test("are known wherever a file has them", () => {
    const missing = (Object.keys(SHAPE_OF) as EntityName[])
      .filter((entity) => OF_A_FILE.includes(entity))
      .flatMap((entity) => {
        const fields: Readonly<Record<string, FieldInfo>> = DICTIONARY[entity].fields;
        const listed: readonly string[] = FREE_TEXT[entity] ?? [];
        return Object.entries(SHAPE_OF[entity])
          .filter(([, schema]) => isTextAnswer(schema))
          .map(([name]) => ({ entity, name, path: `${entity}.${name}` }))
          .filter(({ name }) => fields[name]?.cls !== "ID" && !listed.includes(name))
          .map(({ path }) => path);
      });
    // Chosen from a list that ends in "other"; a place or a court names nobody.
    expect(missing).toEqual([
      "routeLeg.from",
      "routeLeg.to",
      "routeLeg.borderPoint",
      "proceeding.court",
    ]);
  });
});

const OF_A_FILE: readonly EntityName[] = [
  ...(["caseFile", "person", "triage", "relatedPerson", "consent", "recruitment"] as const),
  ...(["routeLeg", "episode", "assessment", "risk", "need", "screening"] as const),
  ...(["indicatorAnswer", "referral", "service", "handover", "followUp"] as const),
  ...(["proceeding", "compensation"] as const),
];

interface Schema {
  readonly def: {
    readonly type: string;
    readonly options?: readonly Schema[];
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly in?: Schema;
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  };
}

/** True for an answer whose value is what somebody typed. */
function isTextAnswer({ def }: Schema): boolean {
  const value = def.options?.flatMap((option) => option.def.shape?.["value"] ?? [])[0];
  const typed = value?.def.in ?? value;
  const checks = typed?.def.checks ?? [];
  return typed?.def.type === "string" && checks.some(({ _zod }) => _zod.def.check === "overwrite");
}

function saysSomething(value: unknown): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== "object" || !("mv" in value) || "value" in value;
}
