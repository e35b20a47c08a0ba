import { describe, expect, it } from "vitest";
import { storeHandlers } from "../../../electron/handlers/store-handlers";
import { SessionState } from "../../../electron/vault/session-state";
import type { JournalState } from "../../../shared/ipc/journal-contract";
import { DOOR_GRANT, REPLIES } from "../../contract/samples";
import { fakeLog, refusalOf } from "./fakes";

const WHOLE: JournalState = { ...REPLIES["journal:state"], gaps: [] };

/** What the page is answered, and how often the database was removed. */
async function clear(state: JournalState, isOpen = true) {
  const session = new SessionState();
  if (isOpen) session.open(DOOR_GRANT.user);
  let cleared = 0;
  const handlers = storeHandlers({
    session,
    journal: { state: () => Promise.resolve(state) },
    clearDatabase: () => {
      cleared += 1;
      return Promise.resolve();
    },
    log: fakeLog(),
  });
  const answer = (async () => handlers["store:clear"]({}))();
  return { refusal: await refusalOf(answer).catch(() => null), cleared };
}

describe("the page's database", () => {
  it("is removed when the journal can give everything", async () => {
    expect((await clear(WHOLE)).cleared).toBe(1);
  });

  it("is removed for a vault that was never used", async () => {
    const unused = { generation: null, headSequence: 0, lastNoted: 0, wasUsed: false };
    expect((await clear({ ...WHOLE, ...unused })).cleared).toBe(1);
  });

  it("stays when nobody is at work", async () => {
    expect(await clear(WHOLE, false)).toEqual({ refusal: "locked", cleared: 0 });
  });

  it.each([
    ["has a gap", { gaps: [{ from: 2, to: 2 }] }],
    ["has lost its end", { isTailGone: true }],
    ["ends before a save that was noted", { lastNoted: WHOLE.headSequence + 1 }],
    ["is gone", { generation: null, headSequence: 0, lastNoted: 0, wasUsed: true }],
  ])("stays when the journal %s, whatever the page says", async (_, change) => {
    expect(await clear({ ...WHOLE, ...change })).toEqual({ refusal: "not_allowed", cleared: 0 });
  });
});
