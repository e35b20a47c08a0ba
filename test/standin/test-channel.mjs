// The other end of launch.mjs: runs functions of a test in main, as Playwright's `app.evaluate` does
// with real Electron, and reports violations as they happen. Only there when a test started us.
import { app } from "./app.mjs";
import { debuggingPort } from "./browser.mjs";
import { onViolation } from "./violations.mjs";

/** `electron` is what a test's function gets as its first argument. */
export function openTestChannel(electron) {
  const run = async ({ kind, source, arg }) => {
    if (kind === "evaluate") return (0, eval)(`(${source})`)(electron, arg);
    await app.whenReady();
    return debuggingPort(app.getPath("userData"));
  };
  process.on("message", async (request) => {
    try {
      const value = await run(request);
      process.send({ id: request.id, value });
    } catch (error) {
      process.send({ id: request.id, failed: String(error?.stack ?? error) });
    }
  });
  const tell = (message) => {
    if (process.connected) process.send(message);
  };
  onViolation((violation) => tell({ violation }));
  app.on("standin-relaunch", (relaunch) => tell({ relaunch }));
  process.on("disconnect", () => {
    app.exit(0);
  });
}
