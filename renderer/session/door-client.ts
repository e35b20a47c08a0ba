import { codeOf, type ErrorCode } from "../../shared/errors";
import { err, type Result } from "../../shared/result";
import {
  DOOR_REQUEST,
  type DoorAsk,
  type DoorFailure,
  type DoorReply,
  type DoorRequest,
  type SessionGrant,
} from "../../shared/vault/door";
import { openDoor } from "../../shared/vault/door-box";
import type { Bridge } from "../bridge";

/** A request of one kind. */
export type DoorQuestion<A extends DoorAsk> = Extract<DoorRequest, { ask: A }>;

/** What lets somebody in. */
export type EnterQuestion = DoorQuestion<"create" | "unlock" | "open-demo">;

/** A grant; sheets only with a new house. */
export interface Entered {
  readonly grant: SessionGrant;
  readonly sheets?: readonly string[];
}

/** As `askDoor`, for whoever wants in. */
export async function askToEnter(
  bridge: Bridge,
  question: EnterQuestion,
): Promise<Result<Entered, ErrorCode>> {
  const reply = await askDoor<EnterQuestion["ask"]>(bridge, question);
  return reply.ok ? reply : err(reply.error.code);
}

/**
 * Asks a fresh key process, sealed so that main cannot read along (ADR 0013). Never throws. What the key
 * process would refuse to read is `bad_request` here, and starts none.
 */
export async function askDoor<A extends DoorAsk>(
  bridge: Bridge,
  question: DoorQuestion<A>,
): Promise<Result<DoorReply<A>, DoorFailure>> {
  const request = DOOR_REQUEST.safeParse(question);
  if (!request.success) return err({ code: "bad_request" });
  const door = await bridge.invoke("vault:door", {});
  if (!door.ok) return err({ code: door.error });
  const { token, doorKey } = door.value;
  try {
    const page = await openDoor(doorKey);
    const sealed = await page.sealQuestion(request.data);
    const reply = await bridge.invoke("vault:ask", {
      ...{ token, pageKey: page.pageKey, question: sealed },
    });
    if (!reply.ok) return err({ code: reply.error });
    return await page.openAnswer(question.ask, reply.value.answer);
  } catch (thrown) {
    return err({ code: codeOf(thrown) });
  }
}
