import { expect, test } from "vitest";
import { isGranted } from "../../electron/security/permissions";

test("the page may ask that its database is kept, and for nothing else", () => {
  expect(isGranted("persistent-storage", "app://chumrok")).toBe(true);
  expect(isGranted("persistent-storage", "app://chumrok/index.html")).toBe(true);
  for (const permission of ["media", "geolocation", "clipboard-read", "notifications", "usb"]) {
    expect(isGranted(permission, "app://chumrok")).toBe(false);
  }
});

test.each(["app://chumrok.example", "https://chumrok", "app://chumrok@example.org/", "null", ""])(
  "a stranger at %j gets not even that",
  (origin) => {
    expect(isGranted("persistent-storage", origin)).toBe(false);
  },
);
