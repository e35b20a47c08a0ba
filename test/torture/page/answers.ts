import type { Result } from "../../../shared/result";
import { EVENT_MARK, type DriverEvent, type Thing } from "../protocol";

/** The value of a result that everything after it needs. Throws with the code. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

declare global {
  interface Window {
    /** The runner's ear; `heard` answers it. */
    tellRunner: (message: string) => void;
    heard: (message: number) => void;
  }
}

let lastAct = 0;
let lastMessage = 0;
const unheard = new Map<number, () => void>();

window.heard = (message) => {
  unheard.get(message)?.();
  unheard.delete(message);
};

/** Resolves when the runner has written the line down. */
export function tell(line: string): Promise<void> {
  lastMessage += 1;
  const number = lastMessage;
  return new Promise((resolve) => {
    unheard.set(number, resolve);
    window.tellRunner(JSON.stringify([number, line]));
  });
}

/** Tries one act; answers its value, or null when it was refused. What is tried is known outside before. */
export async function act<T>(
  what: string,
  things: readonly Thing[],
  ask: () => Promise<Result<T, string>>,
  thingsAfter: (value: T) => readonly Thing[] = () => things,
): Promise<T | null> {
  lastAct += 1;
  const number = lastAct;
  await tellEvent({ on: "try", act: number, things });
  const answer = await ask().catch((thrown: unknown) => codeOfThrown(thrown));
  if (!answer.ok) {
    await tellEvent({ on: "no", act: number, what, code: answer.error });
    return null;
  }
  await tellEvent({ on: "ack", act: number, things: thingsAfter(answer.value) });
  return answer.value;
}

function codeOfThrown(thrown: unknown): { readonly ok: false; readonly error: string } {
  const { code } = thrown as { readonly code?: string };
  return { ok: false, error: code ?? `thrown ${String(thrown)}` };
}

function tellEvent(event: DriverEvent): Promise<void> {
  return tell(EVENT_MARK + JSON.stringify(event));
}
