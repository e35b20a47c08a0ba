// The module `utilityProcess`: a Node child process with Electron's message port in front of it.
import { fork } from "node:child_process";
import { strictEmitter, strictModule } from "./strict.mjs";

const PORT_MODULE = new URL("./utility-port.mjs", import.meta.url).href;

class UtilityProcess extends strictEmitter("UtilityProcess") {
  #child;
  constructor(child) {
    super();
    this.#child = child;
    child.on("spawn", () => this.emit("spawn"));
    child.on("message", ({ message }) => this.emit("message", message));
    child.on("exit", (code) => this.emit("exit", code ?? 1));
  }
  get pid() {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }
  get stdout() {
    return this.#child.stdout;
  }
  get stderr() {
    return this.#child.stderr;
  }
  kill = () => this.#child.kill();
  postMessage(message, transfer) {
    if (transfer?.length > 0) throw new Error("stand-in: message ports are not implemented");
    this.#child.send({ message });
  }
}

export const utilityProcess = strictModule("utilityProcess", {
  fork(modulePath, args = [], options = {}) {
    const child = fork(modulePath, args, {
      serialization: "advanced",
      execArgv: ["--import", PORT_MODULE, ...(options.execArgv ?? [])],
      env: options.env,
      cwd: options.cwd,
      silent: options.stdio === "pipe",
    });
    return new UtilityProcess(child);
  },
});
