import type { PrintPage, PutOnPaper } from "../handlers/print-handlers";
import type { MainWindow } from "./main-window";

/** A4 unless the page's own CSS says otherwise; tagged, so that screen readers can read the file. */
export function windowPrinter(mainWindow: MainWindow): PrintPage {
  return (isLandscape) =>
    mainWindow.require().webContents.printToPDF({
      pageSize: "A4",
      landscape: isLandscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
}

/** The system's own dialog; nothing of it touches a file of ours. Background colours stay off the paper. */
export function windowPaper(mainWindow: MainWindow): PutOnPaper {
  return (isLandscape) =>
    new Promise((resolve) => {
      const options = { silent: false, printBackground: false, landscape: isLandscape };
      mainWindow.require().webContents.print(options, resolve);
    });
}
