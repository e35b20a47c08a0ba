// The module `dialog`. In a test nobody may be asked by accident: a dialog throws until the test has
// answered it. Elsewhere a prompt or confirm box in the page stands for the native window.
import { EventEmitter } from "node:events";
import { isTest, trace } from "./environment.mjs";
import { strictModule } from "./strict.mjs";
import { openWindows } from "./window-list.mjs";

const unanswered = (name) => async () => {
  throw new Error(
    `stand-in: nobody answered dialog.${name}; replace it with app.evaluate(({ dialog }) => …)`,
  );
};

const testDialogs = {
  showErrorBox: (title, content) => trace("error box", title, content),
  showOpenDialog: unanswered("showOpenDialog"),
  showSaveDialog: unanswered("showSaveDialog"),
  showMessageBox: unanswered("showMessageBox"),
};

/** Electron's two forms: (window, options) and (options). */
const withPage =
  (show) =>
  async (...args) => {
    const hasWindow = args[0] instanceof EventEmitter;
    const window = hasWindow ? args[0] : openWindows()[0];
    return show(window.standInPage, (hasWindow ? args[1] : args[0]) ?? {});
  };

const askText = (page, question, suggestion) =>
  page.evaluate(([text, value]) => prompt(text, value), [question, suggestion]);

const promptDialogs = {
  showErrorBox: (title, content) => console.error(title, content),
  showSaveDialog: withPage(async (page, { title = "Save as", defaultPath = "" }) => {
    const filePath = (await askText(page, title, defaultPath)) ?? "";
    return { canceled: filePath === "", filePath };
  }),
  showOpenDialog: withPage(async (page, { title = "Open", defaultPath = "" }) => {
    const filePath = (await askText(page, title, defaultPath)) ?? "";
    return { canceled: filePath === "", filePaths: filePath === "" ? [] : [filePath] };
  }),
  showMessageBox: withPage(async (page, options) => {
    const buttons = options.buttons ?? ["OK"];
    const lines = [options.message, options.detail, buttons.join(" / ")].filter(Boolean);
    const isYes = await page.evaluate((text) => confirm(text), lines.join("\n\n"));
    const response = isYes ? (options.defaultId ?? 0) : (options.cancelId ?? buttons.length - 1);
    return { response, checkboxChecked: false };
  }),
};

export const dialog = strictModule("dialog", isTest ? testDialogs : promptDialogs);
