import { describe, expect, it } from "vitest";
import { countryName, countryOptions, nationalityOptions } from "../../../renderer/i18n/countries";
import { languageName, languageOptions } from "../../../renderer/i18n/languages";
import { khmerCompare } from "../../../shared/khmer/sort-key";

describe.each(["en", "km"] as const)("country names in %s", (lang) => {
  it("covers ISO 3166-1, each code and each name once", () => {
    const options = countryOptions(lang);
    expect(options).toHaveLength(250);
    expect(new Set(options.map((option) => option.code)).size).toBe(250);
    expect(new Set(options.map((option) => option.name)).size).toBe(250);
  });
  it("is written in its own script, without invisible characters", () => {
    const allowed = lang === "km" ? /^[\u1780-\u17dd ()]+$/ : /^[\p{Script=Latin}\s.,'()-]+$/u;
    for (const { name } of nationalityOptions(lang)) expect(name).toMatch(allowed);
  });
  it("starts with Cambodia and its neighbours and sorts the rest", () => {
    const options = countryOptions(lang);
    expect(options.slice(0, 4).map((option) => option.code)).toEqual(["KH", "VN", "TH", "CN"]);
    const rest = options.filter((option) => !option.isCommon).map((option) => option.name);
    expect(rest).toEqual([...rest].sort(khmerCompare));
  });
  it("offers stateless and unknown as nationality only", () => {
    const codes = (options: readonly { code: string }[]) => options.map((option) => option.code);
    expect(codes(countryOptions(lang))).not.toContain("XS");
    expect(codes(nationalityOptions(lang))).toEqual(expect.arrayContaining(["XS", "XX"]));
    expect(nationalityOptions(lang)).toHaveLength(252);
  });
});

it("uses the everyday names", () => {
  expect(countryName("LA", "km")).toBe("ឡាវ");
  expect(countryName("TW", "en")).toBe("Taiwan");
  expect(countryName("MM", "km")).toBe("មីយ៉ាន់ម៉ា");
  expect(countryName("ZZ", "en")).toBe("ZZ");
});

describe("languages", () => {
  it("has each ISO 639-3 code once, Khmer first", () => {
    const codes = languageOptions("km").map((option) => option.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes[0]).toBe("khm");
    for (const code of codes) expect(code).toMatch(/^[a-z]{3}$/);
  });
  it("names a listed language and keeps an unlisted code", () => {
    expect(languageName("vie", "km")).toBe("វៀតណាម");
    expect(languageName("xxx", "en")).toBe("xxx");
  });
});
