import { describe, expect, test } from "vitest";
import { fieldLabel } from "../../../renderer/forms/field-label";
import { fields } from "../../../renderer/i18n/en/fields";
import { caseContentSchema } from "../../../shared/domain/case-record";

const shape = caseContentSchema.shape;

/** The keys of an entity of the schema, inside its list where it is one. */
function keysOf(schema: unknown): string[] {
  const node = schema as { shape?: object; element?: unknown; def?: { element?: unknown } };
  if (node.shape) return Object.keys(node.shape);
  return keysOf(node.element ?? node.def?.element);
}

describe("every field of the case has a name in both languages", () => {
  test.each(Object.keys(shape))("%s", (entity) => {
    const keys = keysOf(shape[entity as keyof typeof shape]);
    expect(Object.keys(fields[entity as keyof typeof fields]).sort()).toEqual(keys.sort());
  });
});

test("a path inside a list has the name of its field, without the index", () => {
  expect(fieldLabel("episodes.3.country", "en")).toBe("Country");
  expect(fieldLabel("person.phoneNumbers.value.0.number", "en")).toBe("Phone numbers");
});

test("a question of consent has the name of its purpose", () => {
  expect(fieldLabel("consents.receive_services", "km")).toBe("ទទួលការថែទាំនៅទីនេះ");
});

test("a path that nobody knows is shown as it is, not as an error", () => {
  expect(fieldLabel("later.field", "en")).toBe("later.field");
});
