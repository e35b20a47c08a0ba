import { createBridge, type Bridge } from "../../../renderer/bridge/bridge";
import type { DoorAsk } from "../../../shared/vault/door";
import { makeDoor, type ProcessDoor } from "../../../shared/vault/door-box";
import { TOKEN } from "../../contract/samples";

export interface MainWithDoor {
  /** Channels as they are asked, and `asked <ask> <requestedBy>` of what came through the door. */
  readonly log: string[];
  readonly reply: (channel: string) => unknown;
  /** A reply, or a failure with its code. */
  readonly answer: (ask: DoorAsk) => object | undefined;
  readonly onNotify: (listener: (payload: unknown) => void) => void;
}

/** A main whose key process answers what the test says, behind the real boxes. */
export function mainWithDoor({ log, reply, answer, onNotify }: MainWithDoor): Bridge {
  let door: ProcessDoor | null = null;
  const askProcess = async (given: { pageKey: Uint8Array; question: Uint8Array }) => {
    if (door === null) throw new Error("no door was opened");
    const request = await door.openQuestion(given.pageKey, given.question);
    log.push(`asked ${request.ask} ${"requestedBy" in request ? request.requestedBy : ""}`.trim());
    const said = answer(request.ask) ?? { code: "internal" };
    const result = "code" in said ? { ok: false, error: said } : { ok: true, value: said };
    return door.sealAnswer(given.pageKey, result as Parameters<ProcessDoor["sealAnswer"]>[1]);
  };
  return createBridge({
    invoke: async (channel, request) => {
      log.push(channel);
      if (channel === "vault:door") {
        door = await makeDoor();
        return { ok: true, value: { token: TOKEN, doorKey: door.doorKey } };
      }
      if (channel === "vault:ask") {
        return { ok: true, value: { answer: await askProcess(request as never) } };
      }
      return reply(channel);
    },
    on: (_channel, listener) => {
      onNotify(listener);
      return () => undefined;
    },
  });
}
