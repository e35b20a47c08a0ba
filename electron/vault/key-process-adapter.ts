import { utilityProcess } from "electron";
import { AppError } from "../../shared/errors";
import type {
  KeyAnswer,
  KeyFailure,
  KeyGreeting,
  KeyProcess,
  StartKeyProcess,
} from "./key-process-messages";

/** Two runs of the dearest allowed slot (1 GiB, 10 passes) on a slow machine stay below this. */
const ANSWER_TIMEOUT_MS = 360_000;
const GREETING_TIMEOUT_MS = 30_000;

type Child = ReturnType<typeof utilityProcess.fork>;

/** Key processes as Electron's utility processes, from the bundle at `entryPath`. */
export function utilityKeyProcesses(entryPath: string): StartKeyProcess {
  return async (): Promise<KeyProcess> => {
    const child = utilityProcess.fork(entryPath, [], {
      serviceName: "Chumrok keys",
      stdio: "ignore",
    });
    const { doorKey } = await nextMessage<KeyGreeting>(child, GREETING_TIMEOUT_MS);
    return {
      doorKey,
      ask: async (task) => {
        const answered = nextMessage<KeyAnswer | KeyFailure>(child, ANSWER_TIMEOUT_MS);
        child.postMessage(task);
        const answer = await answered.finally(() => child.kill());
        if ("failed" in answer) throw new AppError(answer.failed);
        return answer;
      },
      end: () => void child.kill(),
    };
  };
}

/** The next thing that the process says; rejects and ends it when it does not in time, or is gone. */
function nextMessage<T>(child: Child, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill(), timeoutMs);
    const gone = () => {
      clearTimeout(timer);
      reject(new AppError("internal"));
    };
    child.once("exit", gone);
    child.once("message", (message: T) => {
      clearTimeout(timer);
      child.removeListener("exit", gone);
      resolve(message);
    });
  });
}
