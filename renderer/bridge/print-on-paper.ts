import type { ErrorCode } from "../../shared/errors";
import type { Result } from "../../shared/result";
import { err, ok } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";

/** Opens the system's print dialog for this page: for what must never be a file. `cancelled` when not printed. */
export async function printOnPaper(border: Bridge = bridge()): Promise<Result<null, ErrorCode>> {
  const reply = await border.invoke("print:on-paper", { landscape: false });
  if (!reply.ok) return reply;
  return reply.value.printed ? ok(null) : err("cancelled");
}
