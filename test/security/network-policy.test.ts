import { describe, expect, it } from "vitest";
import { isAllowedRequest } from "../../electron/security/network-policy";

describe("the network", () => {
  it.each([
    "app://chumrok/",
    "app://chumrok/assets/a.js",
    "blob:app://chumrok/1",
    "data:image/png,",
  ])("lets %s pass", (url) => {
    expect(isAllowedRequest(url, false)).toBe(true);
  });

  it.each([
    "https://example.org/",
    "http://127.0.0.1:8080/",
    "ws://localhost/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "app://chumrok.example.org/",
    "app://chumrok@example.org/",
    "app://chumrok:443/",
    "chrome-extension://abc/",
    "devtools://devtools/bundled/a.js",
    "",
  ])("cancels %s", (url) => {
    expect(isAllowedRequest(url, false)).toBe(false);
  });

  it("shows developer tools only where they exist at all", () => {
    expect(isAllowedRequest("devtools://devtools/bundled/a.js", true)).toBe(true);
  });
});
