import type { SaveDesk } from "../export/save-desk";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

/** Makes a PDF of what the window shows. */
export type PrintPage = (isLandscape: boolean) => Promise<Uint8Array>;

/** Shows the system's print dialog for what the window shows; false when the person cancelled, or no printer took it. */
export type PutOnPaper = (isLandscape: boolean) => Promise<boolean>;

export type PrintHandlerParts = {
  readonly session: SessionState;
  readonly desk: SaveDesk;
  readonly printPage: PrintPage;
  readonly putOnPaper: PutOnPaper;
};

export function printHandlers({
  session,
  desk,
  printPage,
  putOnPaper,
}: PrintHandlerParts): Handlers<"print:save-pdf" | "print:on-paper"> {
  return {
    "print:save-pdf": async ({ suggestedName, landscape }) => {
      session.requireOpen();
      const fileName = await desk.saveWhole(suggestedName, "pdf", () => printPage(landscape));
      return fileName === null ? { saved: false } : { saved: true, fileName };
    },
    "print:on-paper": async ({ landscape }) => {
      session.requireOpen();
      return { printed: await putOnPaper(landscape) };
    },
  };
}
