import { describe, expect, it } from "vitest";
import { matchesKey } from "../../../shared/khmer/fold";
import { displayName, displayNames, nameSearchKey } from "../../../shared/khmer/names";

const parts = {
  familyNameKm: "សុខ",
  givenNameKm: "ស្រីល័ក្ខ",
  familyNameLatin: "Sok",
  givenNameLatin: "Sreyleak",
} as const;

describe("a name is shown in the order its bearer uses", () => {
  it.each([
    ["family_first", "Sok Sreyleak"],
    ["given_first", "Sreyleak Sok"],
    ["given_then_father", "Sreyleak Sok"],
  ] as const)("%s", (nameOrder, shown) => {
    expect(displayName({ ...parts, nameOrder }, "latin")).toBe(shown);
  });
  it("shows a single name from whichever field holds it", () => {
    expect(displayName({ givenNameKm: " ល័ក្ខ ", nameOrder: "single_name" }, "km")).toBe("ល័ក្ខ");
    expect(displayName({ familyNameKm: "ល័ក្ខ", nameOrder: "single_name" }, "km")).toBe("ល័ក្ខ");
  });
  it("puts the family name first when no order was asked", () => {
    expect(displayName(parts, "km")).toBe("សុខ ស្រីល័ក្ខ");
  });
  it("returns null rather than an empty name", () => {
    expect(displayName({ familyNameKm: " ", givenNameKm: null }, "km")).toBeNull();
  });
});

describe("both scripts of a name", () => {
  it("leads with the script of the screen", () => {
    expect(displayNames(parts, "km")).toEqual({ main: "សុខ ស្រីល័ក្ខ", other: "Sok Sreyleak" });
    expect(displayNames(parts, "en")).toEqual({ main: "Sok Sreyleak", other: "សុខ ស្រីល័ក្ខ" });
  });
  it("leads with the only known script", () => {
    expect(displayNames({ familyNameLatin: "Nguyen", givenNameLatin: "Lan" }, "km")).toEqual({
      main: "Nguyen Lan",
      other: null,
    });
  });
  it("is found by nickname, in both scripts and both orders", () => {
    const key = nameSearchKey(parts, ["ល័ក្ខតូច"]);
    for (const query of ["Sreyleak Sok", "sok srei", "ស្រីល័ក្ខ សុខ", "ល័ក្ខតូច"]) {
      expect(matchesKey(key, query)).toBe(true);
    }
  });
});
