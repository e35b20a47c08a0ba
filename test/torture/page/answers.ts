import type { Result } from "../../../shared/result";
import { EVENT_MARK, type DriverEvent, type Thing } from "../protocol";

/** The value of a result that everything after it needs. Throws with the code. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

let lastAct = 0;

/** Tells the runner of something the store is about to be asked; answers its number. */
export function tellTry(things: readonly Thing[]): number {
  lastAct += 1;
  tell({ on: "try", act: lastAct, things });
  return lastAct;
}

/** To be called only after the promise has resolved. */
export function tellAck(act: number, things: readonly Thing[]): void {
  tell({ on: "ack", act, things });
}

export function tellNo(act: number, what: string, code: string): void {
  tell({ on: "no", act, what, code });
}

/** Tries one act on things that are known before; answers its value, or null when it was refused. */
export async function act<T>(
  what: string,
  things: readonly Thing[],
  ask: () => Promise<Result<T, string>>,
  thingsAfter: (value: T) => readonly Thing[] = () => things,
): Promise<T | null> {
  const number = tellTry(things);
  const answer = await ask().catch((thrown: unknown) => codeOfThrown(thrown));
  if (!answer.ok) {
    tellNo(number, what, answer.error);
    return null;
  }
  tellAck(number, thingsAfter(answer.value));
  return answer.value;
}

function codeOfThrown(thrown: unknown): { readonly ok: false; readonly error: string } {
  const { code } = thrown as { readonly code?: string };
  return { ok: false, error: code ?? `thrown ${String(thrown)}` };
}

function tell(event: DriverEvent): void {
  console.log(EVENT_MARK + JSON.stringify(event));
}
