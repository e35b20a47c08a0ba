import { existsSync, readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import {
  DICTIONARY,
  fieldInfo,
  fieldsOfScope,
  nameFields,
  statisticalFields,
  type EntityName,
  type FieldInfo,
} from "../../../shared/domain/dictionary";
import { SHAPE_OF } from "../../support/dictionary-lists";
import { dictionaryPage } from "../../support/dictionary-page";
import { hasPlace, NOT_SHOWN, SCREENS_OF, WITHOUT_SCREEN } from "../../support/dictionary-places";
import { fieldWord } from "../../support/dictionary-words";
import { KNOWN_MISSING } from "./known-missing";

const ENTITIES = Object.keys(DICTIONARY) as EntityName[];
const NAMES = JSON.parse(readFileSync("test/vectors/dictionary-fields.json", "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

/** Written by the program and shown by other means, or never: nobody types them and they have no words. */
const HOUSEKEEPING = /^(kind|meta|.*Id|.*Ids|victimKey|handovers|victims|suspects)$/;

/** Rows inside an entry stand in the table of their parent. */
const TABLE_OF: Readonly<Partial<Record<EntityName, string>>> = {
  publicKeys: "organisation",
  indicatorAnswer: "screening",
  routeLeg: "recruitment",
  incidentVictim: "incident",
  encounter: "operation",
  need: "needs_risk_assessment",
  referralEvent: "referral",
  compensation: "legal_proceeding",
  batchItem: "batch",
};

function tableOf(entity: EntityName, name: string): string {
  if (name.startsWith("is.")) return "incident";
  return TABLE_OF[entity] ?? DICTIONARY[entity].entity;
}

const every = ENTITIES.flatMap((entity) =>
  Object.entries<FieldInfo>(DICTIONARY[entity].fields).map(([field, info]) => ({
    ...{ entity, field, info },
    path: `${entity}.${field}`,
  })),
);

describe("the 389 fields of the dictionary", () => {
  const namesOf = (entity: EntityName): string[] => [
    ...Object.values<FieldInfo>(DICTIONARY[entity].fields)
      .filter(({ isOwn }) => !isOwn)
      .map(({ name }) => name),
    ...DICTIONARY[entity].elsewhere.map(({ name }) => name),
  ];

  test("are all in the list", () => {
    expect(Object.values(NAMES).flat()).toHaveLength(389);
    expect(Object.keys(NAMES)).toHaveLength(24);
  });

  test.each(Object.entries(NAMES))(
    "of %s are stored, or told by something else",
    (table, names) => {
      const known = ENTITIES.flatMap((entity) =>
        namesOf(entity).filter((name) => tableOf(entity, name) === table),
      );
      const missing = names.filter((name) => !known.includes(name));
      expect(missing.filter((name) => !(`dictionary.${table}.${name}` in KNOWN_MISSING))).toEqual(
        [],
      );
      expect(known.filter((name) => !names.includes(name))).toEqual([]);
    },
  );
});

describe("every stored field", () => {
  test.each(ENTITIES)("of %s stands in the schema and in the dictionary alike", (entity) => {
    expect(Object.keys(DICTIONARY[entity].fields).toSorted()).toEqual(
      Object.keys(SHAPE_OF[entity]).toSorted(),
    );
  });

  test("has words in both languages", () => {
    const missing = every.filter(
      ({ entity, field }) =>
        !HOUSEKEEPING.test(field) &&
        (fieldWord(entity, field, "en") === null || fieldWord(entity, field, "km") === null),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test("has a place on a screen, or a reason why not", () => {
    const missing = every
      .filter(
        ({ entity, field, info, path }) =>
          !(entity in WITHOUT_SCREEN) &&
          !(path in NOT_SHOWN) &&
          info.level !== "auto" &&
          !(info.cls === "OPS" && HOUSEKEEPING.test(field)) &&
          !hasPlace(entity, field),
      )
      .map(({ path }) => path);
    expect(missing.filter((path) => !(path in KNOWN_MISSING))).toEqual([]);
    // Whoever gives a field its place takes it off the list.
    const listed = Object.keys(KNOWN_MISSING).filter((path) => !path.startsWith("dictionary."));
    expect(listed.filter((path) => !missing.includes(path))).toEqual([]);
  });

  test("is of an entity that has a screen, or says why it has none yet", () => {
    const told = (entity: EntityName) => entity in SCREENS_OF || entity in WITHOUT_SCREEN;
    expect(ENTITIES.filter((entity) => !told(entity))).toEqual([]);
  });
});

describe("what may leave", () => {
  test("no part of a packet carries who withholds what, whose decision it was or a house's keeping", () => {
    const never = every.filter(
      ({ entity, info }) =>
        ["withholdingRule", "recallNotice", "consent", "auditEvent", "user"].includes(entity) &&
        info.scope !== null,
    );
    expect(never).toEqual([]);
    expect(fieldInfo("caseFile", "siteOrgId").scope).toBeNull();
    expect(fieldInfo("incident", "officialOrgId").scope).toBeNull();
    expect(fieldInfo("organisation", "forwardsTo").scope).toBeNull();
  });

  test("a packet about health says nothing of the journey, of suspects or of papers (R6)", () => {
    expect(fieldsOfScope("health")).toEqual(
      expect.arrayContaining([{ entity: "person", field: "pregnant" }]),
    );
    for (const { entity } of fieldsOfScope("health")) {
      expect(["routeLeg", "suspect", "idDocument", "recruitment"]).not.toContain(entity);
    }
  });

  test("figures are made from no name, number, account, health or suspect's name", () => {
    const used = statisticalFields().map(({ entity, field }) => `${entity}.${field}`);
    for (const path of [
      ...nameFields().map(({ entity, field }) => `${entity}.${field}`),
      "caseFile.narrative",
      "caseFile.caseNo",
      "person.pregnant",
      "person.survivorCode",
      "person.phoneNumbers",
    ]) {
      expect(used).not.toContain(path);
    }
  });

  test("every name that a screen hides is one that identifies", () => {
    expect(nameFields()).toHaveLength(7);
    for (const { info } of every.filter((one) => one.info.isName)) expect(info.cls).toBe("ID");
  });
});

test("the page of the dictionary says what the program says; if not: npm run dictionary", async () => {
  const page = "docs/data-dictionary.md";
  expect(existsSync(page)).toBe(true);
  const options = { ...(await resolveConfig(page)), filepath: page };
  expect(readFileSync(page, "utf8")).toBe(await format(dictionaryPage(), options));
});
