import { openBox, sealBox, wipe } from "../crypto";
import { AppError } from "../errors";
import { err, ok, type Result } from "../result";
import { z } from "../zod";
import {
  DOOR_REPLY,
  DOOR_REQUEST,
  doorFailureSchema,
  type DoorAsk,
  type DoorFailure,
  type DoorReply,
  type DoorRequest,
} from "./door";
import { deriveDoorKey, doorPlace, makeDoorKeyPair, type DoorDirection } from "./door-keys";
import { decodeDoorMessage, encodeDoorMessage } from "./door-message";

// The page and the key process speak through main in boxes that main cannot open (ADR 0013). Each side
// makes a key pair for one question and forgets it with the answer.

/** The page's side of one question. */
export interface PageDoor {
  readonly pageKey: Uint8Array<ArrayBuffer>;
  sealQuestion(request: DoorRequest): Promise<Uint8Array<ArrayBuffer>>;
  /** A box that does not open, or says something else than `ask` is answered with, is `internal`. */
  openAnswer<A extends DoorAsk>(
    ask: A,
    answer: Uint8Array,
  ): Promise<Result<DoorReply<A>, DoorFailure>>;
}

/** The key process's side of one question. */
export interface ProcessDoor {
  readonly doorKey: Uint8Array<ArrayBuffer>;
  /** Throws `bad_request` when the box does not open or holds no question. */
  openQuestion(pageKey: Uint8Array, question: Uint8Array): Promise<DoorRequest>;
  sealAnswer(
    pageKey: Uint8Array,
    answer: Result<DoorReply<DoorAsk>, DoorFailure>,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

/** Answers a door that opens to the process behind `doorKey`. Throws `bad_request` for no such key. */
export async function openDoor(doorKey: Uint8Array): Promise<PageDoor> {
  const { privateKey, publicKey: pageKey } = await makeDoorKeyPair();
  const keyFor = (direction: DoorDirection) =>
    deriveDoorKey(privateKey, doorKey, { doorKey, pageKey }, direction);
  const [questionKey, answerKey] = [await keyFor("question"), await keyFor("answer")];
  return {
    pageKey,
    sealQuestion: (request) => sealMessage(questionKey, "question", request),
    openAnswer: async <A extends DoorAsk>(ask: A, answer: Uint8Array) => {
      const said = await openMessage(answerKey, "answer", answer).catch(() => null);
      return readAnswer(ask, said);
    },
  };
}

/** The door of a new key process. */
export async function makeDoor(): Promise<ProcessDoor> {
  const { privateKey, publicKey: doorKey } = await makeDoorKeyPair();
  const keyFor = (pageKey: Uint8Array, direction: DoorDirection) =>
    deriveDoorKey(privateKey, pageKey, { doorKey, pageKey }, direction);
  return {
    doorKey,
    openQuestion: async (pageKey, question) => {
      const key = await keyFor(pageKey, "question");
      const asked = await openMessage(key, "question", question).catch(() => null);
      const request = DOOR_REQUEST.safeParse(asked);
      if (!request.success) throw new AppError("bad_request");
      return request.data;
    },
    sealAnswer: async (pageKey, answer) =>
      sealMessage(await keyFor(pageKey, "answer"), "answer", answer),
  };
}

type DoorKey = Parameters<typeof sealBox>[0];

async function sealMessage(key: DoorKey, direction: DoorDirection, message: unknown) {
  const plaintextBytes = encodeDoorMessage(message);
  try {
    return await sealBox(key, doorPlace(direction), plaintextBytes);
  } finally {
    wipe(plaintextBytes);
  }
}

async function openMessage(key: DoorKey, direction: DoorDirection, box: Uint8Array) {
  const plaintextBytes = await openBox(key, doorPlace(direction), box);
  try {
    return decodeDoorMessage(plaintextBytes);
  } finally {
    wipe(plaintextBytes);
  }
}

const answerSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: doorFailureSchema }),
]);

function readAnswer<A extends DoorAsk>(ask: A, said: unknown): Result<DoorReply<A>, DoorFailure> {
  const answer = answerSchema.safeParse(said);
  if (!answer.success) return err({ code: "internal" });
  if (!answer.data.ok) return answer.data;
  const reply = DOOR_REPLY[ask].safeParse(answer.data.value);
  return reply.success ? ok(reply.data as DoorReply<A>) : err({ code: "internal" });
}
