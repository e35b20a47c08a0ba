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
import { REPLIES, REQUESTS } from "../../contract/samples";
import { fakeClock, fakeDialogs, refusalOf, tempFolder } from "./fakes";

const PDF = new TextEncoder().encode("%PDF-1.7");

async function handlersFor(mode: "real" | "demo") {
  const session = new SessionState();
  const { clock, advance } = fakeClock();
  const folder = await tempFolder();
  const { dialogs } = fakeDialogs(path.join(folder, "a.pdf"));
  const saveDesk = new SaveDesk({ dialogs, disk: nodeDisk, clock, mode });
  const openDesk = new OpenDesk({ dialogs, clock, mode });
  const grant = () =>
    Promise.resolve({ ...REPLIES["vault:unlock"], rootKey: new Uint8Array(32).fill(7) });
  const vault = {
    create: grant,
    unlock: grant,
    state: () => Promise.resolve("ready" as const),
  };
  const locks: string[] = [];
  const lock = () => {
    locks.push("lock");
    return Promise.resolve();
  };
  const restarts: string[] = [];
  const restartAs = (wanted: string) => void restarts.push(wanted);
  const facts = { version: "0.1.0", platform: "linux", isStandIn: false };
  const handlers = {
    ...appHandlers({ ...facts, mode, vault, restartAs }),
    ...vaultHandlers({ mode, vault, session, clock, lock }),
    ...exportHandlers(session, saveDesk),
    ...importHandlers(session, openDesk),
    ...printHandlers(session, saveDesk, () => Promise.resolve(PDF)),
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
  it("a real installation opens no practice house", async () => {
    const { handlers, session } = await handlersFor("real");
    const open = handlers["vault:open-demo"];
    expect(await refused(() => open({ house: "shelter", seed: 7 }))).toBe("not_allowed");
    expect(session.isOpen).toBe(false);
  });

  it("practice makes and opens no vault", async () => {
    const { handlers, session } = await handlersFor("demo");
    const { "vault:create": create, "vault:unlock": unlock } = handlers;
    expect(await refused(() => create(REQUESTS["vault:create"]))).toBe("not_allowed");
    expect(await refused(() => unlock(REQUESTS["vault:unlock"]))).toBe("not_allowed");
    expect(session.isOpen).toBe(false);
  });

  it("are left by starting again, and only into the other one", async () => {
    const { handlers, restarts } = await handlersFor("demo");
    expect(await refused(() => handlers["app:enter-demo"]({}))).toBe("not_allowed");
    await handlers["app:leave-demo"]({});
    expect(restarts).toEqual(["real"]);
  });
});

describe("a session", () => {
  it("hands the root key out and keeps no copy of it", async () => {
    const { handlers, session, advance } = await handlersFor("real");
    const grant = await handlers["vault:unlock"](REQUESTS["vault:unlock"]);
    expect(session.isOpen).toBe(true);
    expect(grant.rootKey).toEqual(new Uint8Array(32).fill(7));
    advance(0);
    expect(grant.rootKey).toEqual(new Uint8Array(32));
  });

  it("ends after the reply to vault:lock is on its way", async () => {
    const { handlers, advance, locks } = await handlersFor("real");
    expect(await handlers["vault:lock"]({})).toEqual({});
    expect(locks).toEqual([]);
    advance(0);
    expect(locks).toEqual(["lock"]);
  });

  it("saves a page as a file that tells its name only", async () => {
    const { handlers } = await handlersFor("real");
    await handlers["vault:unlock"](REQUESTS["vault:unlock"]);
    const saved = await handlers["print:save-pdf"](REQUESTS["print:save-pdf"]);
    expect(saved).toEqual({ saved: true, fileName: "a.pdf" });
  });
});
