import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  createDemoFolder,
  isProcessAlive,
  wipeDemoLeftovers,
} from "../../../electron/app/demo-folder";
import { argsForMode, chooseStartMode } from "../../../electron/app/start-mode";
import { tempFolder } from "./fakes";

const FACTS = { argv: ["chumrok"], env: {}, isPackaged: true, isStandIn: false };

describe("the mode of this start", () => {
  it("is real unless practice was asked for", () => {
    expect(chooseStartMode(FACTS).mode).toBe("real");
    expect(chooseStartMode({ ...FACTS, argv: ["chumrok", "--demo"] }).mode).toBe("demo");
  });

  it("is never real in the stand-in, except in the project's own tests", () => {
    const standIn = { ...FACTS, isPackaged: false, isStandIn: true };
    expect(chooseStartMode(standIn)).toMatchObject({ mode: "refused", canChange: false });
    expect(chooseStartMode({ ...standIn, argv: ["--demo"] })).toMatchObject({
      mode: "demo",
      canChange: false,
    });
    expect(chooseStartMode({ ...standIn, env: { CHUMROK_TEST: "1" } }).mode).toBe("real");
  });

  it("takes no data folder from the environment of an installed program", () => {
    const env = { CHUMROK_DATA_DIR: "elsewhere" };
    expect(chooseStartMode({ ...FACTS, env }).dataDir).toBeNull();
    expect(chooseStartMode({ ...FACTS, env, isPackaged: false }).dataDir).toBe("elsewhere");
  });

  it("changes by the one switch", () => {
    expect(argsForMode(["chumrok", "."], "demo")).toEqual([".", "--demo"]);
    expect(argsForMode(["chumrok", ".", "--demo"], "demo")).toEqual([".", "--demo"]);
    expect(argsForMode(["chumrok", ".", "--demo"], "real")).toEqual(["."]);
  });
});

describe("practice folders", () => {
  it("are wiped when their process is gone; living ones and everything else stay", async () => {
    const parent = await tempFolder();
    const real = path.join(parent, "Chumrok");
    await mkdir(real);
    const dead = createDemoFolder(real, 111);
    const alive = createDemoFolder(real, 222);
    const likeNamed = path.join(parent, "Chumrok-demo-notes");
    await mkdir(likeNamed);
    await writeFile(path.join(dead, "store"), "practice");
    wipeDemoLeftovers(real, (pid) => pid === 222);
    expect([real, alive, likeNamed, dead].map((folder) => existsSync(folder))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("lie beside the real folder, never in it", async () => {
    const real = path.join(await tempFolder(), "Chumrok");
    const folder = createDemoFolder(real, process.pid);
    expect(path.dirname(folder)).toBe(path.dirname(real));
    expect(path.basename(folder)).toMatch(/^Chumrok-demo-[0-9a-f]{16}$/);
  });

  it("know a living process from none", () => {
    expect(isProcessAlive(process.pid)).toBe(true);
    expect(isProcessAlive(Number.NaN)).toBe(false);
    expect(isProcessAlive(-1)).toBe(false);
  });
});
