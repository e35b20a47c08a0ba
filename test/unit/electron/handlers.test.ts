import path from "node:path";
import { describe, expect, it } from "vitest";
import { OpenDesk } from "../../../electron/export/open-desk";
import { SaveDesk } from "../../../electron/export/save-desk";
import { nodeDisk } from "../../../electron/export/writer-disk";
import { appHandlers } from "../../../electron/handlers/app-handlers";
import { exportHandlers } from "../../../electron/handlers/export-handlers";
import { importHandlers } from "../../../electron/handlers/import-handlers";
import { printHandlers } from "../../../electron/handlers/print-handlers";
import { vaultHandlers } from "../../../electron/handlers/vault-handlers";
import { SessionState } from "../../../electron/vault/session-state";
import { DOOR_GRANT, REPLIES, REQUESTS } from "../../contract/samples";
import { fakeClock, fakeDialogs, refusalOf, tempFolder } from "./fakes";

const PDF = new TextEncoder().encode("%PDF-1.7");

async function handlersFor(mode: "real" | "demo") {
  const session = new SessionState();
  const { clock, advance } = fakeClock();
  const folder = await tempFolder();
  const { dialogs } = fakeDialogs(path.join(folder, "a.pdf"));
  const saveDesk = new SaveDesk({ dialogs, disk: nodeDisk, clock, mode });
  const openDesk = new OpenDesk({ dialogs, clock, mode });
  const vault = {
    openDoor: () => Promise.resolve(REPLIES["vault:door"]),
    ask: () => Promise.resolve(REPLIES["vault:ask"]),
    state: () => Promise.resolve("ready" as const),
    usesKeyCopy: () => Promise.resolve(true),
  };
  const tries = { waitMs: () => Promise.resolve(1999.5) };
  const locks: string[] = [];
  const lock = (notOpened: string | null) => {
    locks.push(notOpened ?? "lock");
    return Promise.resolve();
  };
  const restarts: string[] = [];
  const restartAs = (wanted: string) => void restarts.push(wanted);
  const facts = { version: "0.1.0", platform: "linux", isStandIn: false };
  const handlers = {
    ...appHandlers({ ...facts, mode, vault, tries, session, restartAs }),
    ...vaultHandlers({ vault, clock, lock }),
    ...exportHandlers(session, saveDesk),
    ...importHandlers(session, openDesk),
    ...printHandlers({
      ...{ session, desk: saveDesk },
      printPage: () => Promise.resolve(PDF),
      putOnPaper: () => Promise.resolve(false),
    }),
  };
  return { handlers, session, advance, locks, restarts };
}

/** Handlers may throw or reject; the router treats both alike. */
const refused = (call: () => unknown) => refusalOf(Promise.resolve().then(() => call()));

describe("before unlocking", () => {
  it.each([
    "export:choose-target",
    "export:write",
    "export:commit",
    "import:choose-file",
    "import:read",
    "print:save-pdf",
  ] as const)("%s is refused", async (channel) => {
    const { handlers } = await handlersFor("real");
    const call = handlers[channel] as (request: unknown) => unknown;
    expect(await refused(() => call(REQUESTS[channel]))).toBe("locked");
  });
});

describe("the two modes", () => {
  it("are left by starting again, and only into the other one", async () => {
    const { handlers, restarts } = await handlersFor("demo");
    expect(await refused(() => handlers["app:enter-demo"]({}))).toBe("not_allowed");
    await handlers["app:leave-demo"]({});
    expect(restarts).toEqual(["real"]);
  });
});

describe("what the door tells before it opens", () => {
  it("is the copy in use and the wait in whole milliseconds", async () => {
    const { handlers } = await handlersFor("real");
    expect(await handlers["app:info"]({})).toMatchObject({ usesKeyCopy: true, doorWaitMs: 2000 });
  });
});

describe("a session", () => {
  it("ends after the reply to vault:lock is on its way", async () => {
    const { handlers, advance, locks } = await handlersFor("real");
    expect(await handlers["vault:lock"]({})).toEqual({});
    expect(locks).toEqual([]);
    advance(0);
    expect(locks).toEqual(["lock"]);
  });

  it("that found no store behind the right passphrase leaves its reason at the door", async () => {
    const { handlers, session, advance, locks } = await handlersFor("real");
    session.open(DOOR_GRANT.user);
    await handlers["vault:lock"]({ notOpened: "journal_damaged" });
    advance(0);
    expect(locks).toEqual(["journal_damaged"]);
    session.close("journal_damaged");
    expect(session.isOpen).toBe(false);
    expect(await handlers["app:info"]({})).toMatchObject({ notOpened: "journal_damaged" });
    session.open(DOOR_GRANT.user);
    expect(await handlers["app:info"]({})).toMatchObject({ notOpened: null });
  });

  it("saves a page as a file that tells its name only", async () => {
    const { handlers, session } = await handlersFor("real");
    session.open({ userId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a03", role: "intake_worker" });
    const saved = await handlers["print:save-pdf"](REQUESTS["print:save-pdf"]);
    expect(saved).toEqual({ saved: true, fileName: "a.pdf" });
  });
});
