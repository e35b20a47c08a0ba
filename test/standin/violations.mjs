// Console errors, warnings (a refusal by the CSP is one of them) and uncaught errors of every page.
// Heard from a page's first moment, which a test that connects later could miss.
import { trace } from "./environment.mjs";

let report = (text) => trace("violation", text);

/** The test channel takes them over. */
export function onViolation(listener) {
  report = listener;
}

export function reportViolation(text) {
  report(text);
}
