import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../electron/security/response-headers";

/** Directive by directive. */
function policy(): Map<string, string[]> {
  const parts = contentSecurityPolicy("nonce").split("; ");
  return new Map(parts.map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1)]));
}

describe("the policy of the page", () => {
  it("lets nothing in or out but the program's own files", () => {
    const directives = policy();
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("connect-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(directives.get("worker-src")).toEqual(["'self'"]);
    expect(directives.get("object-src")).toEqual(["'none'"]);
  });

  it("shows pictures and plays sounds of a case out of memory, and runs nothing from there", () => {
    const fromMemory = [...policy()].filter(([, sources]) => sources.includes("blob:"));
    expect(fromMemory.map(([directive]) => directive).sort()).toEqual(["img-src", "media-src"]);
  });

  it("allows no evaluation, no WebAssembly and no inline code", () => {
    expect(contentSecurityPolicy("nonce")).not.toMatch(/unsafe|wasm/);
  });
});
