import { describe, expect, it } from "vitest";
import { cleanFileName } from "../../../electron/export/file-name";

describe("a suggested file name", () => {
  it.each([
    ["2026-01 Rumduol", "2026-01 Rumduol"],
    ["ផ្ទះរំដួល", "ផ្ទះរំដួល"],
    ["../../etc/passwd", "etc passwd"],
    ["..\\..\\Windows\\win.ini", "Windows win.ini"],
    ["C:\\a", "C a"],
    ["/absolute", "absolute"],
    [".hidden", "hidden"],
    ["report.", "report"],
    ["a\u0000b\nc", "a b c"],
    ["nam\u202Egnp.exe", "nam gnp.exe"],
    ["", "chumrok"],
    ["...", "chumrok"],
    ["CON", "chumrok"],
    ["nul.txt", "chumrok"],
  ])("%j becomes %j", (suggested, cleaned) => {
    expect(cleanFileName(suggested)).toBe(cleaned);
  });

  it("is cut between letters so that every disk takes it", () => {
    const cleaned = cleanFileName("ស្រី".repeat(30));
    expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(150);
    expect(cleaned.length % "ស្រី".length).toBe(0);
  });
});
