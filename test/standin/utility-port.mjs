// `process.parentPort` inside a utility process. Messages wait until somebody listens.
import { EventEmitter } from "node:events";

class ParentPort extends EventEmitter {
  #waiting = [];

  constructor() {
    super();
    process.on("message", ({ message }) => {
      const event = { data: message, ports: [] };
      if (!this.emit("message", event)) this.#waiting.push(event);
    });
    this.on("newListener", (name) => {
      if (name === "message") setImmediate(() => this.#deliver());
    });
  }
  #deliver() {
    for (const event of this.#waiting.splice(0)) this.emit("message", event);
  }
  postMessage = (message) => void process.send({ message });
  start() {}
}

process.parentPort = new ParentPort();
