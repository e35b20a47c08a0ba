import { describe, expect, it } from "vitest";
import type { AgeEvidence } from "../../../shared/domain/age";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { checkDigit, documentWarnings } from "../../../shared/domain/document-check";

const DAY = "2026-05-10";
const NO_AGE: AgeEvidence = {
  birthDate: NOT_ASKED,
  ageYearsStated: NOT_ASKED,
  ageStatedOn: null,
};
const aged = (years: number): AgeEvidence => ({
  ...NO_AGE,
  ageYearsStated: known(years),
  ageStatedOn: DAY,
});
const warnings = (
  type: "kh_identity_card" | "passport",
  number: string,
  holder: AgeEvidence = NO_AGE,
) => documentWarnings({ type, number: number === "" ? NOT_ASKED : known(number) }, holder, DAY);

describe("check digits", () => {
  // The specimens of ICAO 9303 part 4 and 5.
  it.each([
    ["L898902C3", 6],
    ["D23145890", 7],
    ["740812", 2],
    ["520727", 3],
  ])("of %s is %i", (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });
  it("is asked of a passport number that has one, and of a machine-readable line", () => {
    expect(warnings("passport", "L898902C36")).toEqual([]);
    expect(warnings("passport", "L898902C35")).toEqual(["machine_check"]);
    expect(warnings("passport", "L898902C36UTO7408122F1204159ZE18")).toEqual([]);
    expect(warnings("passport", "L898902C26UTO7408122F1204159ZE18")).toEqual(["machine_check"]);
    expect(warnings("kh_identity_card", "I<UTOD231458907<<<<<<<<<<<<<<<")).toEqual([]);
    expect(warnings("kh_identity_card", "I<UTOD231458917<<<<<<<<<<<<<<<")).toEqual([
      "machine_check",
    ]);
  });
  it("is not asked of a number without one", () => {
    expect(warnings("passport", "N1234567")).toEqual([]);
  });
});

describe("a Cambodian card", () => {
  it.each(["012345678", "០១២៣៤៥៦៧៨", "012 345 678", "0123456789", ""])("may be %j", (number) => {
    expect(warnings("kh_identity_card", number)).toEqual([]);
  });
  it.each(["01234567", "01234567A", "01234567890"])("hardly is %j", (number) => {
    expect(warnings("kh_identity_card", number)).toContain("card_digits");
  });
  it("is not given to whoever is surely under 15", () => {
    expect(warnings("kh_identity_card", "012345678", aged(13))).toEqual(["holder_too_young"]);
    expect(warnings("kh_identity_card", "012345678", aged(15))).toEqual([]);
    expect(warnings("passport", "N1234567", aged(9))).toEqual([]);
  });
});
