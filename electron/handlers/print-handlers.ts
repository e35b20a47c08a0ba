import type { SaveDesk } from "../export/save-desk";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

/** Makes a PDF of what the window shows. */
export type PrintPage = (isLandscape: boolean) => Promise<Uint8Array>;

export function printHandlers(
  session: SessionState,
  desk: SaveDesk,
  printPage: PrintPage,
): Handlers<"print:save-pdf"> {
  return {
    "print:save-pdf": async ({ suggestedName, landscape }) => {
      session.requireOpen();
      const fileName = await desk.saveWhole(suggestedName, "pdf", () => printPage(landscape));
      return fileName === null ? { saved: false } : { saved: true, fileName };
    },
  };
}
