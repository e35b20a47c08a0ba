import { describe, expect, it } from "vitest";
import { makeCard, parseCard } from "../../../shared/exchange/organisation-card";
import { site, SITE_ORG, stranger } from "./builders";

const draft = {
  isDemo: false,
  orgId: SITE_ORG,
  nameKm: "ផ្ទះរំដួល",
  nameEn: "Rumduol House",
  orgType: "ngo_shelter",
  adminCode: "1702",
} as const;
const card = await makeCard(draft, site);
const text = new TextDecoder().decode(card);
const code = async (bytes: Uint8Array | string, mode: "real" | "demo" = "real") => {
  const parsed = await parseCard(typeof bytes === "string" ? Buffer.from(bytes) : bytes, mode);
  return parsed.ok ? "read" : parsed.error;
};

describe("an organisation's card", () => {
  it("carries names and keys to whoever reads it", async () => {
    const parsed = await parseCard(card, "real");
    expect(parsed).toMatchObject({
      ok: true,
      value: { ...draft, ageRecipient: site.ageRecipient },
    });
  });

  it("survives a mail program that drops or changes the last line end", async () => {
    expect(await code(text.trimEnd())).toBe("read");
    expect(await code(text.replace("\n", "\r\n"))).toBe("read");
  });

  it("is refused with any byte flipped", async () => {
    for (let at = 0; at < card.byteLength - 1; at += 1) {
      const changed = card.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(["damaged_file", "not_ours", "newer_format"], `byte ${at}`).toContain(
        await code(changed),
      );
    }
  });

  it("is refused at any length", async () => {
    for (let length = 0; length < card.byteLength - 1; length += 1) {
      expect(["damaged_file", "not_ours"]).toContain(await code(card.subarray(0, length)));
    }
  });

  it("cannot lend its signature to another key, name or mode", async () => {
    const other = new TextDecoder().decode(await makeCard(draft, stranger));
    const signatureOf = (from: string) => /"signature":"([^"]+)"/.exec(from)?.[1] ?? "";
    expect(await code(other.replace(signatureOf(other), signatureOf(text)))).toBe("damaged_file");
    expect(await code(text.replace("Rumduol", "Romduol"))).toBe("damaged_file");
    expect(await code(text.replace('"is_demo":false', '"is_demo":true'))).toBe("damaged_file");
  });

  it("of the other mode is refused by name", async () => {
    const practice = await makeCard({ ...draft, isDemo: true }, site);
    expect(await code(practice, "demo")).toBe("read");
    expect(await code(practice)).toBe("demo_file");
    expect(await code(card, "demo")).toBe("real_file_in_demo");
  });

  it("of a later version says so; other files are not ours", async () => {
    expect(await code('{"format":"chumrok-card","shape":1,"version":2}\n')).toBe("newer_format");
    expect(await code('{"format":"other"}')).toBe("not_ours");
    expect(await code("")).toBe("not_ours");
    expect(await code(text + " ".repeat(9_000))).toBe("not_ours");
  });

  it("cannot be made without a name, or with one that hides its direction", async () => {
    await expect(makeCard({ ...draft, nameKm: "", nameEn: "" }, site)).rejects.toThrow();
    await expect(makeCard({ ...draft, nameEn: "a\u202eb" }, site)).rejects.toThrow();
  });
});
