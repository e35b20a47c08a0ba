import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DoorReply, DoorRequest } from "../../../shared/vault/door";
import { makeDoor, openDoor } from "../../../shared/vault/door-box";
import { decodeDoorMessage, encodeDoorMessage } from "../../../shared/vault/door-message";
import { ok } from "../../../shared/result";
import { DOOR_GRANT } from "../../contract/samples";
import { refusalOf } from "../electron/fakes";

const UNLOCK: DoorRequest = { ask: "unlock", loginName: "dara", passphrase: "lotus umbrella" };
const REPLY: DoorReply<"unlock"> = { grant: DOOR_GRANT };

async function visit() {
  const process = await makeDoor();
  const page = await openDoor(process.doorKey);
  const question = await page.sealQuestion(UNLOCK);
  const answer = await process.sealAnswer(page.pageKey, ok(REPLY));
  return { process, page, question, answer };
}

const contains = (bytes: Uint8Array, part: Uint8Array) =>
  Buffer.from(bytes).includes(Buffer.from(part));

describe("a question and its answer", () => {
  it("come through whole, keys as bytes", async () => {
    const { process, page, question, answer } = await visit();
    expect(await process.openQuestion(page.pageKey, question)).toEqual(UNLOCK);
    expect(await page.openAnswer("unlock", answer)).toEqual(ok(REPLY));
  });

  it("show whoever carries them neither passphrase nor root key", async () => {
    const { page, process, question, answer } = await visit();
    for (const seen of [question, answer, page.pageKey, process.doorKey]) {
      expect(contains(seen, new TextEncoder().encode("lotus umbrella"))).toBe(false);
      expect(contains(seen, DOOR_GRANT.rootKey)).toBe(false);
    }
  });

  it("carry failures with sheet and line", async () => {
    const { page, process } = await visit();
    const failure = { code: "sheet_mistyped", sheet: 1, line: 6 } as const;
    const answer = await process.sealAnswer(page.pageKey, { ok: false, error: failure });
    expect(await page.openAnswer("recover", answer)).toEqual({ ok: false, error: failure });
  });
});

describe("a box of the door", () => {
  it("does not open where one byte changed", async () => {
    const { page, process, question, answer } = await visit();
    for (const box of [question, answer]) {
      for (const at of [0, 1, 12, 13, 40, box.byteLength - 1]) {
        const changed = box.map((byte, index) => (index === at ? byte ^ 1 : byte));
        expect(await refusalOf(process.openQuestion(page.pageKey, changed))).toBe("bad_request");
        expect(await page.openAnswer("unlock", changed)).toMatchObject({ ok: false });
      }
    }
  });

  it("does not open for another process, another page, or in the other direction", async () => {
    const { page, process, question, answer } = await visit();
    const other = await visit();
    const tries = [
      () => other.process.openQuestion(page.pageKey, question),
      () => process.openQuestion(other.page.pageKey, question),
      () => process.openQuestion(page.pageKey, answer),
    ];
    for (const open of tries) expect(await refusalOf(open())).toBe("bad_request");
    expect(await other.page.openAnswer("unlock", answer)).toMatchObject({ ok: false });
    expect(await page.openAnswer("unlock", question)).toMatchObject({ ok: false });
  });

  it("with an answer to another question is not believed", async () => {
    const { page, process } = await visit();
    const answer = await process.sealAnswer(page.pageKey, ok({ users: [] }));
    expect(await page.openAnswer("unlock", answer)).toEqual({
      ok: false,
      error: { code: "internal" },
    });
  });

  it.each([new Uint8Array(0), new Uint8Array(65), new Uint8Array(65).fill(4)])(
    "is not made for a key that is no point of the curve",
    async (key) => {
      const { process, question } = await visit();
      expect(await refusalOf(openDoor(key))).toBe("bad_request");
      expect(await refusalOf(process.openQuestion(key, question))).toBe("bad_request");
    },
  );
});

describe("a message", () => {
  it("gives back texts, numbers, lists and bytes wherever they stand", () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => new Uint8Array(array));
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), bytes);
    const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(value, (message) => {
        expect(decodeDoorMessage(encodeDoorMessage(message))).toEqual({ ...message });
      }),
    );
  });

  it("that points outside itself, or is cut, is refused", () => {
    const whole = encodeDoorMessage({ key: new Uint8Array(8) });
    for (let length = 0; length < whole.byteLength; length += 1) {
      expect(() => decodeDoorMessage(whole.subarray(0, length))).toThrow();
    }
  });
});
