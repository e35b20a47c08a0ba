import { describe, expect, it } from "vitest";
import { newHouse, SUPERVISOR } from "./vault-house";

const NEW_WORD = "candle in the rain";
const RECOVER = { ask: "recover", loginName: "dara", newPassphrase: NEW_WORD } as const;

describe("recovery sheets", () => {
  it("let a supervisor in again when the passphrase is forgotten, and void the old one", async () => {
    const { sheets, lock, get, refusal, enter, grant } = await newHouse();
    lock();
    const { users } = await get({ ...RECOVER, sheets: [sheets[4], sheets[1]] });
    expect(users.map(({ loginName }) => loginName)).toEqual(["dara"]);
    const again = await enter("dara", NEW_WORD);
    expect(again.rootKey).toEqual(grant.rootKey);
    lock();
    expect(await refusal({ ask: "unlock", ...SUPERVISOR })).toBe("wrong_passphrase");
  });

  it("end the wait after failed tries", async () => {
    const { sheets, lock, ask, get, waitedMs } = await newHouse();
    lock();
    for (let tries = 0; tries < 4; tries += 1) {
      await ask({ ask: "unlock", loginName: "dara", passphrase: "a wrong passphrase" });
    }
    await get({ ...RECOVER, sheets: [sheets[0], sheets[1]] });
    await get({ ask: "unlock", loginName: "dara", passphrase: NEW_WORD });
    expect(waitedMs.slice(-2)).toEqual([2000, 0]);
  });

  it("bring back a locked supervisor, but nobody who is none or has left", async () => {
    const { sheets, lock, get, refusal } = await newHouse();
    const add = { ask: "add-user", approver: SUPERVISOR, passphrase: "bamboo kettle" } as const;
    const people = ["chea", "sothy", "maly"].map((loginName) => ({ loginName, displayName: "A" }));
    const roles = ["supervisor", "case_worker", "supervisor"] as const;
    for (const [index, person] of people.entries()) {
      await get({ ...add, user: { ...person, role: roles[index]! } });
    }
    const { users } = await get({
      ...add,
      user: { ...people[0]!, loginName: "x y", role: "auditor" },
    });
    const by = { ask: "change-user", approver: SUPERVISOR } as const;
    const idOf = (name: string) => users.find(({ loginName }) => loginName === name)!.userId;
    const leave = (status: "locked" | "left") => ({ what: "status", status }) as const;
    await get({ ...by, userId: idOf("chea"), change: leave("locked") });
    await get({ ...by, userId: idOf("maly"), change: leave("left") });
    lock();
    const two = [sheets[0], sheets[1]] as [string, string];
    for (const loginName of ["sothy", "maly", "nobody"]) {
      expect(await refusal({ ...RECOVER, loginName, sheets: two })).toBe("not_allowed");
    }
    await get({ ...RECOVER, loginName: "chea", sheets: two });
    await get({ ask: "unlock", loginName: "chea", passphrase: NEW_WORD });
  });

  it("tell sheet and line of a slip, and that two are one, mixed, or another vault's", async () => {
    const { sheets, lock, ask, refusal, get } = await newHouse();
    const other = await newHouse();
    const [one, two] = sheets;
    const { sheets: newer } = await get({ ask: "make-sheets", approver: SUPERVISOR });
    lock();
    const lines = newer[1]!.split("\n");
    const slip = lines
      .with(
        6,
        lines[6]!.replace(/.$/, (c) => (c === "0" ? "2" : "0")),
      )
      .join("\n");
    expect(await ask({ ...RECOVER, sheets: [newer[0]!, slip] })).toEqual({
      ok: false,
      error: { code: "sheet_mistyped", sheet: 1, line: 6 },
    });
    expect(await refusal({ ...RECOVER, sheets: [newer[0]!, newer[0]!] })).toBe("sheets_same");
    expect(await refusal({ ...RECOVER, sheets: [one, newer[1]!] })).toBe("sheets_mixed");
    expect(await refusal({ ...RECOVER, sheets: [one, two] })).toBe("sheets_other_vault");
    const foreign = [other.sheets[0], other.sheets[1]] as [string, string];
    expect(await refusal({ ...RECOVER, sheets: foreign })).toBe("sheets_other_vault");
    const short = { ...RECOVER, newPassphrase: "short" };
    expect(await refusal({ ...short, sheets: [newer[0]!, newer[1]!] })).toBe("weak_passphrase");
  });
});

describe("making sheets", () => {
  it("is for supervisors", async () => {
    const { get, refusal } = await newHouse();
    const user = { loginName: "sothy", displayName: "Sothy", role: "case_worker" } as const;
    const approver = { loginName: "sothy", passphrase: "bamboo kettle" };
    await get({ ask: "add-user", approver: SUPERVISOR, user, passphrase: approver.passphrase });
    expect(await refusal({ ask: "make-sheets", approver })).toBe("not_allowed");
  });
});

describe("the drill", () => {
  it("writes down the day on which two sheets opened the vault, and nothing when they did not", async () => {
    const { sheets, get, refusal, grant, enter } = await newHouse();
    expect(grant.recovery).toEqual({ madeOn: "2026-01-05", checkedOn: null });
    const [one, two] = sheets;
    expect(await refusal({ ask: "check-sheets", sheets: [one, one] })).toBe("sheets_same");
    expect(
      (await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase)).recovery?.checkedOn,
    ).toBeNull();
    const { recovery } = await get({ ask: "check-sheets", sheets: [two, one] });
    expect(recovery).toEqual({ madeOn: "2026-01-05", checkedOn: "2026-01-05" });
    const again = await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
    expect(again.recovery).toEqual(recovery);
  });
});
