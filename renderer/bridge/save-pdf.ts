import type { ErrorCode } from "../../shared/errors";
import type { Request } from "../../shared/ipc/contract";
import { err, ok, type Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";

/** Has main print this page into a PDF where the person says; `cancelled` when nowhere. */
export async function savePdf(
  request: Request<"print:save-pdf">,
  border: Bridge = bridge(),
): Promise<Result<{ readonly fileName: string }, ErrorCode>> {
  const reply = await border.invoke("print:save-pdf", request);
  if (!reply.ok) return reply;
  return reply.value.saved ? ok({ fileName: reply.value.fileName }) : err("cancelled");
}
