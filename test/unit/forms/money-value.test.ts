import { expect, test } from "vitest";
import { typedMoney, typedPay } from "../../../renderer/forms/money-value";
import { moneySchema } from "../../../shared/domain/money";

test("an amount stays as it was typed, in either script, until the schema reads it", () => {
  const typed = { amount: "១,២០០.៥០ ", currency: "KHR" } as const;
  expect(typedMoney(typed)).toEqual(typed);
  expect(moneySchema.parse(typedMoney(typed))).toEqual({ amount: 1200.5, currency: "KHR" });
});

test("a stored amount is shown again with what it is in", () => {
  expect(typedMoney({ amount: 300, currency: "THB" })).toEqual({ amount: "300", currency: "THB" });
  expect(typedPay({ amount: 9, currency: "MYR", per: "day" })).toEqual({
    ...{ amount: "9", currency: "MYR" },
    per: "day",
  });
});

test("of pay the period is kept, and money that has none gains none", () => {
  expect(typedPay({ amount: "9", currency: "USD", per: "whole_time" }).per).toBe("whole_time");
  expect(typedMoney({ amount: "9", currency: "USD", per: "day" })).not.toHaveProperty("per");
});

test("what is damaged is no amount, never a wrong one", () => {
  const none = { amount: "", currency: "USD" };
  for (const damaged of [null, undefined, 7, "12", [], { amount: {}, currency: "XXX" }]) {
    expect(typedMoney(damaged)).toEqual(none);
    expect(typedPay(damaged)).toEqual({ ...none, per: "month" });
  }
});

test("less than nothing, half a cent and words are refused", () => {
  for (const amount of ["-5", "1.005", "about 5", ""]) {
    expect(moneySchema.safeParse({ amount, currency: "USD" }).success).toBe(false);
  }
});
