import { beforeAll, describe, expect, it } from "vitest";
import { correspondents, type Correspondents } from "../../fuzz/honest-files";
import { judge } from "../../fuzz/judge";

/** Never a full disk. */
const never = () => 0.99;
/** A full disk at the moment of taking in. */
const always = () => 0;

// The fuzzer says "wrongly accepted 0" and "partly applied 0": these show that it can say something else.
describe("the judge of the fuzzer", () => {
  let houses: Correspondents;
  beforeAll(async () => {
    houses = await correspondents();
  });

  it("calls it wrong when a file is opened that the other reader refuses", async () => {
    for (const { kind, bytes } of houses.files) {
      const verdict = await judge({ bytes, mayBeTaken: false }, houses, never);
      expect(`${kind} ${verdict.outcome}`).toBe(`${kind} wronglyAccepted`);
    }
  });

  it("takes honest files of every kind", async () => {
    for (const { kind, bytes } of houses.files) {
      const verdict = await judge({ bytes, mayBeTaken: true }, houses, never);
      expect(`${kind} ${verdict.outcome}`).toBe(`${kind} taken`);
    }
  });

  it("calls it a refusal when the disk is full and nothing was written", async () => {
    const fresh = await correspondents();
    const [file] = fresh.files;
    const bytes = file?.bytes ?? new Uint8Array();
    expect((await judge({ bytes, mayBeTaken: true }, fresh, always)).outcome).toBe("refused");
  });

  it("calls it partly applied when something was written though the file is refused", async () => {
    const fresh = await correspondents();
    const { strongroom, core } = fresh.desk;
    const desk = {
      ...fresh.desk,
      core: {
        ...core,
        openBatch: () => {
          strongroom.files.head = { ...strongroom.files.head, sequence: 999_999 };
          return Promise.resolve({ ok: false, error: "damaged_file" } as const);
        },
      },
    };
    const verdict = await judge(
      { bytes: new Uint8Array(9), mayBeTaken: false },
      { ...fresh, desk },
      never,
    );
    expect(verdict.outcome).toBe("partlyApplied");
  });

  it("calls it a crash when the import throws what is no code", async () => {
    const fresh = await correspondents();
    const core = {
      ...fresh.desk.core,
      openBatch: () => Promise.reject(new TypeError("x is not a function")),
    };
    const houseThatThrows = { ...fresh, desk: { ...fresh.desk, core } };
    const attack = { bytes: new Uint8Array(9), mayBeTaken: false };
    expect((await judge(attack, houseThatThrows, never)).outcome).toBe("crashed");
  });
});
