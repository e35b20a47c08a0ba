import { describe, expect, it } from "vitest";
import type { Handlers } from "../../electron/ipc/handlers";
import { createRouter } from "../../electron/ipc/router";
import { isTrustedSender, type MessageEvent } from "../../electron/ipc/sender";
import { formatLogLine } from "../../electron/platform/log";
import { AppError } from "../../shared/errors";
import { INVOKE_CHANNELS, type InvokeChannel } from "../../shared/ipc/channels";
import { MAX_CHUNK_BYTES, MAX_IMPORT_BYTES } from "../../shared/ipc/fields";
import { fakeLog } from "../unit/electron/fakes";
import { REPLIES, REQUESTS, TOKEN } from "./samples";

const OWN_CONTENTS = { name: "our window" };
const OWN_EVENT: MessageEvent = {
  sender: OWN_CONTENTS,
  senderFrame: { origin: "app://chumrok", parent: null },
};

function routerWith(answer: (channel: InvokeChannel) => unknown) {
  const called: InvokeChannel[] = [];
  const log = fakeLog();
  const handlers = Object.fromEntries(
    INVOKE_CHANNELS.map((channel) => [
      channel,
      () => {
        called.push(channel);
        return answer(channel);
      },
    ]),
  ) as unknown as Handlers;
  const isTrusted = (event: MessageEvent) => isTrustedSender(event, OWN_CONTENTS);
  return { route: createRouter({ handlers, isTrusted, log }), called, log };
}

const good = () => routerWith((channel) => REPLIES[channel]);

describe.each(INVOKE_CHANNELS)("%s", (channel) => {
  it("answers our own window", async () => {
    const { route, called } = good();
    const answer = await route(channel, OWN_EVENT, [REQUESTS[channel]]);
    expect(answer).toEqual({ ok: true, value: REPLIES[channel] });
    expect(called).toEqual([channel]);
  });

  it.each<[string, MessageEvent]>([
    [
      "another origin",
      { ...OWN_EVENT, senderFrame: { origin: "app://chumrok.evil", parent: null } },
    ],
    ["an opaque origin", { ...OWN_EVENT, senderFrame: { origin: "null", parent: null } }],
    ["the web", { ...OWN_EVENT, senderFrame: { origin: "https://chumrok", parent: null } }],
    [
      "a frame inside our page",
      { ...OWN_EVENT, senderFrame: { origin: "app://chumrok", parent: {} } },
    ],
    ["another window", { ...OWN_EVENT, sender: { name: "our window" } }],
    ["a frame that is gone", { ...OWN_EVENT, senderFrame: null }],
  ])("refuses %s without asking the handler", async (_who, event) => {
    const { route, called } = good();
    const answer = await route(channel, event, [REQUESTS[channel]]);
    expect(answer).toEqual({ ok: false, code: "untrusted_sender" });
    expect(called).toEqual([]);
  });

  it("refuses what has another shape", async () => {
    const { route, called } = good();
    const request: object = REQUESTS[channel];
    const shapes: unknown[][] = [
      [],
      [undefined],
      [null],
      ["text"],
      [[]],
      [{ ...request, filePath: "somewhere" }],
      [request, request],
    ];
    for (const key of Object.keys(request)) {
      const rest = Object.fromEntries(Object.entries(request).filter(([other]) => other !== key));
      shapes.push([rest], [{ ...rest, [key]: { hidden: true } }]);
    }
    for (const messages of shapes) {
      expect(await route(channel, OWN_EVENT, messages)).toEqual({ ok: false, code: "bad_request" });
    }
    expect(called).toEqual([]);
  });

  it("turns a reply of another shape into a code and keeps the reply to itself", async () => {
    const { route, log } = routerWith(() => ({ secret: "Sok Dara" }));
    const answer = await route(channel, OWN_EVENT, [REQUESTS[channel]]);
    expect(answer).toEqual({ ok: false, code: "internal" });
    expect(log.entries.map((entry) => formatLogLine(entry, 0)).join("")).not.toContain("Dara");
  });
});

describe("oversize messages", () => {
  const text = (length: number) => "a".repeat(length);
  it.each<[InvokeChannel, object]>([
    ["vault:ask", { ...REQUESTS["vault:ask"], question: new Uint8Array(64 * 1024 + 1) }],
    ["vault:ask", { ...REQUESTS["vault:ask"], pageKey: new Uint8Array(201) }],
    ["export:choose-target", { kind: "batch", suggestedName: text(81), expectedBytes: 1 }],
    [
      "export:choose-target",
      { kind: "batch", suggestedName: "a", expectedBytes: MAX_IMPORT_BYTES + 1 },
    ],
    ["export:write", { token: TOKEN, chunk: new Uint8Array(MAX_CHUNK_BYTES + 1) }],
    ["export:write", { token: `${TOKEN}0`, chunk: new Uint8Array(1) }],
    ["import:read", { token: TOKEN, offset: MAX_IMPORT_BYTES + 1 }],
    ["print:save-pdf", { suggestedName: text(81), landscape: false }],
  ])("%s is refused before its handler", async (channel, request) => {
    const { route, called } = good();
    expect(await route(channel, OWN_EVENT, [request])).toEqual({ ok: false, code: "bad_request" });
    expect(called).toEqual([]);
  });

  it("an answer of the key process that is longer than was agreed does not cross", async () => {
    const { route } = routerWith(() => ({ answer: new Uint8Array(256 * 1024 + 1) }));
    const answer = await route("vault:ask", OWN_EVENT, [REQUESTS["vault:ask"]]);
    expect(answer).toEqual({ ok: false, code: "internal" });
  });
});

describe("failures of handlers", () => {
  it("cross as their code", async () => {
    const { route } = routerWith(() => Promise.reject(new AppError("disk_full")));
    const answer = await route("app:info", OWN_EVENT, [{}]);
    expect(answer).toEqual({ ok: false, code: "disk_full" });
  });

  it("cross as 'internal' when unknown, and the log learns only their class", async () => {
    const { route, log } = routerWith(() => {
      throw new TypeError("cannot read the passphrase of Sok Dara");
    });
    const answer = await route("app:info", OWN_EVENT, [{}]);
    expect(answer).toEqual({ ok: false, code: "internal" });
    const line = log.entries.map((entry) => formatLogLine(entry, 0)).join("");
    expect(line).toContain("TypeError");
    expect(line).not.toContain("passphrase");
  });
});
