import type { MainWindow } from "./main-window";

/** A4 unless the page's own CSS says otherwise; tagged, so that screen readers can read the file. */
export function windowPrinter(mainWindow: MainWindow) {
  return async (isLandscape: boolean): Promise<Uint8Array> =>
    mainWindow.require().webContents.printToPDF({
      pageSize: "A4",
      landscape: isLandscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
}
