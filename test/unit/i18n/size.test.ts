import { describe, expect, it } from "vitest";
import { formatSize } from "../../../renderer/i18n/format/size";

describe("how large a file is", () => {
  it.each([
    [0, "0 KB"],
    [12, "1 KB"],
    [340_400, "340 KB"],
    [2_350_000, "2.4 MB"],
    [25_000_000, "25 MB"],
    [61_200_000_000, "61 GB"],
  ])("says %d bytes as %s", (bytes, said) => {
    expect(formatSize(bytes, "en")).toBe(said);
  });

  it("uses Khmer digits and decimal sign where the screen does", () => {
    expect(formatSize(2_350_000, "km")).toBe("២,៤ MB");
    expect(formatSize(2_350_000, "km", { khmerDigits: false })).toBe("2.4 MB");
  });
});
