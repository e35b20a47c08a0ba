import { expect, test } from "vitest";
import {
  fromForm,
  organisationFormSchema,
  toForm,
} from "../../../renderer/features/organisations/organisation-form-schema";
import { organisation } from "./builders";

const typed = { ...toForm(null), nameEn: "Clinic by the river", orgType: "ngo_service" as const };

function messagesOf(form: unknown): (string | undefined)[] {
  const parsed = organisationFormSchema.safeParse(form);
  return parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

test("one name is enough; none, and no kind, are said beside their fields", () => {
  expect(messagesOf(typed)).toEqual([]);
  expect(messagesOf({ ...typed, nameEn: " " })).toEqual(["nameKm: required"]);
  expect(messagesOf({ ...typed, nameEn: "", orgType: undefined })).toEqual([
    "orgType: required",
    "nameKm: required",
  ]);
});

test("a number may be typed in Khmer digits and with spaces", () => {
  const parsed = organisationFormSchema.parse({ ...typed, phone: "០១២ ៣៤៥ ៦៧៨" });
  expect(parsed.phone).toBe("+85512345678");
});

test("a short number is a hotline or a mistake, never silently kept", () => {
  expect(organisationFormSchema.parse({ ...typed, phone: "១២៨៨", isHotline: true }).phone).toBe(
    "1288",
  );
  expect(messagesOf({ ...typed, phone: "12" })).toEqual(["phone: not_a_phone"]);
});

test("editing keeps the keys and whoever compared them", () => {
  const org = organisation({});
  const edited = fromForm(organisationFormSchema.parse(toForm(org)), org, "unused");
  expect(edited.keys).toEqual(org.keys);
  expect(edited.orgId).toBe(org.orgId);
});

test("a place may be a province, a district or a commune, never a village", () => {
  const org = organisation({ adminCode: "1701" });
  const same = organisationFormSchema.parse(toForm(org));
  expect(fromForm(same, org, "unused").adminCode).toBe("1701");
  for (const adminCode of ["", "12", "1701", "170101"]) {
    expect(fromForm({ ...same, adminCode }, org, "unused").adminCode).toBe(adminCode);
  }
  expect(organisationFormSchema.safeParse({ ...toForm(org), adminCode: "17010101" }).success).toBe(
    false,
  );
});
