import { describe, expect, it } from "vitest";
import {
  codeOfCard,
  readCode,
  type CodeModules,
  type Pixels,
} from "../../../shared/exchange/card-code";
import { makeCard, parseCard } from "../../../shared/exchange/organisation-card";
import { signSuccession } from "../../../shared/exchange/key-change";
import { toBase64 } from "../../../shared/crypto";
import { desk, site, SITE_ORG } from "./builders";

const draft = {
  isDemo: false,
  orgId: SITE_ORG,
  nameKm: "ផ្ទះរំដួល",
  nameEn: "Rumduol House",
  orgType: "ngo_shelter",
  adminCode: "1702",
} as const;
const SMALL = { hasHybridKey: false, succession: null };

/** A code as a photograph of it would be: on white, each module some pixels wide. */
function drawn(codes: readonly CodeModules[], scale = 4): Pixels {
  const sides = codes.map((code) => code.length * scale);
  const [width, height] = [sides.reduce((sum, side) => sum + side, 0), Math.max(...sides)];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  let left = 0;
  codes.forEach((code, at) => {
    code.forEach((row, y) => {
      row.forEach((isDark, x) => {
        if (!isDark) return;
        for (let dy = 0; dy < scale; dy += 1) {
          for (let dx = 0; dx < scale; dx += 1) {
            const px = left + x * scale + dx;
            const py = y * scale + dy;
            data.fill(0, 4 * (py * width + px), 4 * (py * width + px) + 3);
          }
        }
      });
    });
    left += sides[at]!;
  });
  return { width, height, data };
}

const codeOf = (bytes: Uint8Array): CodeModules => {
  const code = codeOfCard(bytes);
  if (code === null) throw new Error("too long");
  return code;
};

describe("a card as a QR code", () => {
  it("comes back byte for byte, in Khmer too", async () => {
    const card = await makeCard(draft, site, SMALL);
    expect(await readCode(drawn([codeOf(card)]))).toEqual(card);
  });

  it("has room for the line of the keys before, and for the longest name", async () => {
    const next = {
      ...{ isDemo: false, orgId: SITE_ORG, ageRecipient: desk.ageRecipient },
      signingPublic: toBase64(desk.signingPublicRaw),
    };
    const succession = await signSuccession(site, next, "2027-02-20");
    const long = { ...draft, nameKm: "ក".repeat(160), nameEn: "N".repeat(160) };
    const card = await makeCard(long, desk, { hasHybridKey: false, succession });
    expect(await readCode(drawn([codeOf(card)]))).toEqual(card);
  });

  it("leaves the hybrid key out, which would make it too fine", async () => {
    const whole = await makeCard(draft, site);
    expect(codeOfCard(whole)).toBeNull();
  });
});

describe("a picture", () => {
  it("with two cards is refused: nobody can say which was meant", async () => {
    const [one, other] = await Promise.all([
      makeCard(draft, site, SMALL),
      makeCard(draft, desk, SMALL),
    ]);
    expect(await readCode(drawn([codeOf(one), codeOf(other)]))).toBeNull();
  });

  it("without a code, of no size, or with too few bytes gives nothing", async () => {
    const blank = { width: 200, height: 200, data: new Uint8ClampedArray(160_000).fill(255) };
    expect(await readCode(blank)).toBeNull();
    expect(await readCode({ ...blank, width: 0 })).toBeNull();
    expect(await readCode({ ...blank, data: blank.data.subarray(4) })).toBeNull();
    expect(await readCode({ ...blank, width: 100_000, height: 100_000 })).toBeNull();
  });

  it("of noise gives nothing, in bounded time", async () => {
    const data = new Uint8ClampedArray(4 * 600 * 600);
    let seed = 7;
    for (let at = 0; at < data.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      data[at] = seed >> 16;
    }
    expect(await readCode({ width: 600, height: 600, data })).toBeNull();
  });

  it("with a card of practice, or two cards in one code, is refused as a file would be", async () => {
    const practice = await makeCard({ ...draft, isDemo: true }, site, SMALL);
    const read = await readCode(drawn([codeOf(practice)]));
    expect(await parseCard(read!, "real")).toEqual({ ok: false, error: "demo_file" });
    const card = await makeCard(draft, site, SMALL);
    const twice = new Uint8Array([...card, ...card]);
    const both = await readCode(drawn([codeOf(twice)]));
    expect(await parseCard(both!, "real")).toEqual({ ok: false, error: "damaged_file" });
  });
});
