import { describe, expect, it } from "vitest";
import {
  journalHandlers,
  type JournalHandlerParts,
} from "../../../electron/handlers/journal-handlers";
import { PERMIT_MS } from "../../../electron/vault/erasure-permit";
import { NEW_VAULT, REQUESTS } from "../../contract/samples";
import { refusalOf } from "./fakes";
import { newHouse, SUPERVISOR } from "./vault-house";

const WORKERS_WORD = "a long word of her own";

/** A case worker is at work; the page may ask main for anything. */
async function houseAtWork() {
  const house = await newHouse();
  const user = { loginName: "sothy", displayName: "Sothy", role: "case_worker" } as const;
  await house.get({ ask: "add-user", approver: SUPERVISOR, user, passphrase: WORKERS_WORD });
  const enter = () => house.enter(user.loginName, WORKERS_WORD);
  const requestedBy = (await enter()).user.userId;
  const done: string[] = [];
  const note = (what: string) => () => {
    done.push(what);
    return Promise.resolve();
  };
  const handlers = journalHandlers({
    session: house.session,
    journal: { switchTo: note("switched") } as unknown as JournalHandlerParts["journal"],
    snapshots: { abortAll: note("aborted") } as unknown as JournalHandlerParts["snapshots"],
    backupReaderOf: () => {
      throw new Error("no backup");
    },
    takeErasurePermit: () => {
      house.vault().takeErasurePermit();
    },
  });
  const switchNow = async () => handlers["journal:switch"](REQUESTS["journal:switch"]);
  const agree = (action: "purge" | "close" = "purge") =>
    house.get({ ask: "approve", approver: SUPERVISOR, action, targetId: "case 1", requestedBy });
  return { house, enter, done, switchNow, agree, requestedBy };
}

describe("a page that was taken over", () => {
  it("replaces nothing without a second person", async () => {
    const { switchNow, done } = await houseAtWork();
    expect(await refusalOf(switchNow())).toBe("approval_needed");
    expect(done).toEqual([]);
  });

  it("gets no permit from a yes to something else, nor from a wrong passphrase", async () => {
    const { house, switchNow, agree, requestedBy, done } = await houseAtWork();
    await agree("close");
    expect(await refusalOf(switchNow())).toBe("approval_needed");
    const approver = { ...SUPERVISOR, passphrase: `${NEW_VAULT.passphrase} ` };
    await house.refusal({
      ...{ ask: "approve", approver, action: "purge", targetId: "case 1", requestedBy },
    });
    expect(await refusalOf(switchNow())).toBe("approval_needed");
    expect(done).toEqual([]);
  });

  it("replaces once what two people agreed to, not twice", async () => {
    const { switchNow, agree, done } = await houseAtWork();
    await agree();
    await switchNow();
    expect(done).toEqual(["aborted", "switched"]);
    expect(await refusalOf(switchNow())).toBe("approval_needed");
    expect(done).toEqual(["aborted", "switched"]);
  });

  it("gathers no permits: two agreements are good for one switch", async () => {
    const { switchNow, agree } = await houseAtWork();
    await agree();
    await agree();
    await switchNow();
    expect(await refusalOf(switchNow())).toBe("approval_needed");
  });

  it("keeps no permit over a lock", async () => {
    const { switchNow, agree, enter } = await houseAtWork();
    await agree();
    await enter();
    expect(await refusalOf(switchNow())).toBe("approval_needed");
  });

  it("keeps none for whoever unlocks in the same session", async () => {
    const { house, switchNow, agree } = await houseAtWork();
    await agree();
    await house.get({ ask: "unlock", ...SUPERVISOR });
    expect(await refusalOf(switchNow())).toBe("approval_needed");
  });

  it.each([
    ["ten minutes, to the millisecond", PERMIT_MS, "used"],
    ["no longer", PERMIT_MS + 1, "approval_needed"],
    ["not at all when the clock was set back", -1, "approval_needed"],
  ] as const)("may use it for %s", async (_, ageMs, outcome) => {
    const { house, switchNow, agree } = await houseAtWork();
    await agree();
    house.advance(ageMs);
    const found =
      outcome === "used" ? await switchNow().then(() => "used") : await refusalOf(switchNow());
    expect(found).toBe(outcome);
  });
});
