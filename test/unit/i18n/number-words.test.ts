import i18next from "i18next";
import { beforeAll, expect, test, vi } from "vitest";

beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  const { startI18n } = await import("../../../renderer/i18n/i18n");
  await startI18n();
});

test("a count inside a Khmer sentence is written in Khmer digits, inside an English one not", async () => {
  await i18next.changeLanguage("km");
  expect(i18next.t("today.waiting", { count: 17 })).toContain("១៧");
  await i18next.changeLanguage("en");
  expect(i18next.t("today.waiting", { count: 17 })).toContain("17");
});

test("text inside a sentence stays as it is", () => {
  expect(i18next.t("common.demo.seed", { seed: "2022" })).toContain("2022");
});
