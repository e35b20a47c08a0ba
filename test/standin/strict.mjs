// What the stand-in lacks must fail loudly and by name, never read as `undefined`.
import { EventEmitter } from "node:events";

/** Names that engines and libraries probe for on any object. */
const isProbe = (key) => typeof key === "symbol" || key === "then" || key === "toJSON";

function refusing(name, target, isAllowed) {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || isProbe(key) || isAllowed?.(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw new Error(`stand-in: electron ${name}.${String(key)} is not implemented`);
    },
  });
}

/** A module object whose missing members throw. */
export function strictModule(name, members) {
  return refusing(name, members);
}

/** A base class with events whose missing members throw; Node's own `_events` and the like are let through. */
export function strictEmitter(name) {
  class StrictEmitter extends EventEmitter {}
  const isInternal = (key) => key.startsWith("_");
  Object.setPrototypeOf(
    StrictEmitter.prototype,
    refusing(name, EventEmitter.prototype, isInternal),
  );
  return StrictEmitter;
}

/** An event that a listener may prevent, with Electron's own members. */
export function preventableEvent(members = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...members,
  };
}
