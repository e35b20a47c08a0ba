import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignedPercent,
} from "../../../renderer/i18n/format/number";
import { toAsciiDigits } from "../../../shared/khmer/digits";

describe("numbers as in the national table", () => {
  it("groups and separates with the digits of the script", () => {
    expect(formatNumber(1577, "en")).toBe("1,577");
    expect(formatNumber(1577, "km")).toBe("១.៥៧៧");
    expect(formatNumber(10000, "km", { khmerDigits: false })).toBe("10,000");
    expect(formatNumber(39.2, "km", { fractionDigits: 1 })).toBe("៣៩,២");
  });
  it("writes changes with a true minus or a plus", () => {
    expect(formatSigned(-1219, "en")).toBe("−1,219");
    expect(formatSigned(-193, "km")).toBe("−១៩៣");
    expect(formatSigned(6, "km")).toBe("+៦");
    expect(formatSigned(0, "en")).toBe("0");
  });
  it("writes percent", () => {
    expect(formatPercent(0.62, "en")).toBe("62 %");
    expect(formatSignedPercent(-193 / 359, "en", { fractionDigits: 1 })).toBe("−53.8 %");
    expect(formatSignedPercent(-193 / 359, "km", { fractionDigits: 1 })).toBe("−៥៣,៨ %");
  });
  it("gives a rounded zero no sign", () => {
    expect(formatSigned(-0.04, "en", { fractionDigits: 1 })).toBe("0.0");
    expect(formatSigned(0.04, "km", { fractionDigits: 1 })).toBe("០,០");
  });
  it("shows a dash for a change on nothing", () => {
    expect(formatSignedPercent(1 / 0, "en")).toBe("–");
  });
  it("never loses a digit of a count", () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(toAsciiDigits(formatNumber(count, "km")).replaceAll(".", "")).toBe(String(count));
      }),
    );
  });
});
