import { describe, expect, it } from "vitest";
import { formatPhone, phoneNumberSchema } from "../../../shared/domain/phone";

describe("a phone number is kept with its country", () => {
  it.each([
    ["012 345 678", "+85512345678"],
    ["12 345 678", "+85512345678"],
    ["០១២ ៣៤៥ ៦៧៨", "+85512345678"],
    ["097 123 4567", "+855971234567"],
    ["097 123 456", "+85597123456"],
    ["023 123 456", "+85523123456"],
    ["+855 12 345 678", "+85512345678"],
    ["00855 12 345 678", "+85512345678"],
    ["855 12 345 678", "+85512345678"],
    ["+66 81 234 5678", "+66812345678"],
    ["0084 912 345 678", "+84912345678"],
  ])("%s", (typed, kept) => {
    expect(phoneNumberSchema.parse(typed)).toBe(kept);
  });
  it.each(["117", "1288", "081234", "0123 456 7890", "no phone", ""])("%j is none", (typed) => {
    expect(phoneNumberSchema.safeParse(typed).success).toBe(false);
  });
});

describe("a phone number is shown as people here write it", () => {
  it.each([
    ["+85512345678", "012 345 678"],
    ["+855971234567", "097 123 4567"],
    ["+66812345678", "+66 81 234 5678"],
    ["117", "117"],
    ["1288", "1288"],
  ])("%s as %s", (kept, shown) => {
    expect(formatPhone(kept)).toBe(shown);
  });
  it("is kept the same when it is typed as shown", () => {
    for (const kept of ["+85512345678", "+855971234567", "+66812345678", "+84912345678"]) {
      expect(phoneNumberSchema.parse(formatPhone(kept))).toBe(kept);
    }
  });
});
