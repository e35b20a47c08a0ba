import { describe, expect, test } from "vitest";
import { messageIn, messageToShow, validationKey } from "../../../renderer/forms/field-error";
import { fieldOf, firstPerField } from "../../../renderer/forms/issue";
import { caseContentSchema } from "../../../shared/domain/case-record";

describe("the message of a field", () => {
  test("stands at the field", () => {
    expect(messageIn({ type: "custom", message: "required" })).toBe("required");
  });

  test("stands below it, at the value of the answer or deeper", () => {
    expect(messageIn({ value: { type: "custom", message: "buddhist_year" } })).toBe(
      "buddhist_year",
    );
    expect(messageIn({ value: [undefined, { number: { message: "not_a_phone" } }] })).toBe(
      "not_a_phone",
    );
  });

  test("is not looked for in elements: they lead round in circles", () => {
    const element: Record<string, unknown> = { message: "" };
    element["self"] = element;
    expect(messageIn({ value: { ref: element, message: "too_long" } })).toBe("too_long");
    expect(messageIn({ ref: element })).toBeNull();
  });

  test("is null where nothing is wrong", () => {
    expect(messageIn(undefined)).toBeNull();
    expect(messageIn({})).toBeNull();
  });
});

test("nobody is told to fill in a field before having been there", () => {
  const error = { type: "custom", message: "required" };
  expect(messageToShow({ error, isTouched: false })).toBeNull();
  expect(messageToShow({ error, isTouched: true })).toBe("required");
  expect(messageToShow({ error: { message: "not_a_day" }, isTouched: false })).toBe("not_a_day");
});

test("a message that no schema of ours says becomes plain words, never the library's", () => {
  expect(validationKey("required")).toBe("required");
  expect(validationKey("Invalid option: expected one of …")).toBe("invalid");
  expect(validationKey("toString")).toBe("invalid");
});

test("an issue inside an answer belongs to the answer's field", () => {
  expect(fieldOf("person.birthDate.value")).toBe("person.birthDate");
  expect(fieldOf("person.phoneNumbers.value.0.number")).toBe("person.phoneNumbers");
  expect(fieldOf("caseFile.urgentRisk")).toBe("caseFile.urgentRisk");
  expect(
    firstPerField([
      { path: "person.birthDate.value", message: "year_missing" },
      { path: "person.birthDate", message: "invalid" },
    ]),
  ).toEqual([{ path: "person.birthDate", message: "year_missing" }]);
});

test("the schema says where a code is missing in words that the form knows", () => {
  const result = caseContentSchema.shape.caseFile.shape.urgentRisk.safeParse(undefined);
  expect(result.error?.issues.map(({ message }) => validationKey(message))).toEqual(["required"]);
});
