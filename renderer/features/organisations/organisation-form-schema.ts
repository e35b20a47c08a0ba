import { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";
import { idSchema } from "../../../shared/domain/ids";
import { daySchema } from "../../../shared/domain/local-time";
import { NO_MORE_KNOWN, type Organisation } from "../../../shared/domain/organisation";
import { phoneNumberSchema } from "../../../shared/domain/phone";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import { z } from "../../../shared/zod";
import { contentOf, type OrganisationContent } from "./organisation-content";

const name = z.string().trim().max(160, "too_long");

/** Hotlines have three to six digits and no country; the phone library does not know them. */
const HOTLINE = /^\d{3,6}$/;

/** What a person says about an organisation. Keys never come from here: they come from cards. */
export const organisationFormSchema = z
  .strictObject({
    nameKm: name,
    nameEn: name,
    orgType: z.enum(ORG_TYPE, "required"),
    /** Province, district or commune, or empty. */
    adminCode: z.string().regex(/^(\d{2}|\d{4}|\d{6})?$/, "not_a_place"),
    phone: z.string().trim(),
    isHotline: z.boolean(),
    siteSecret: z.boolean(),
    /** The office that it is a part of, or empty. */
    parentOrgId: z.string(),
    forwardsTo: z.array(idSchema).max(50),
    addressText: z.string().trim().max(300, "too_long"),
    ispSignedOn: daySchema.nullable(),
    ispExpiresOn: daySchema.nullable(),
  })
  .refine(
    ({ ispSignedOn, ispExpiresOn }) =>
      ispExpiresOn === null || (ispSignedOn !== null && ispExpiresOn > ispSignedOn),
    { path: ["ispExpiresOn"], message: "expires_before_start", when: () => true },
  )
  .refine((form) => form.nameKm !== "" || form.nameEn !== "", {
    path: ["nameKm"],
    message: "required",
    // Said together with the other mistakes, not after them.
    when: () => true,
  })
  .transform((form, context) => {
    const phone = readPhone(form.phone, form.isHotline);
    if (phone !== null) return { ...form, phone };
    context.addIssue({ code: "custom", path: ["phone"], message: "not_a_phone" });
    return z.NEVER;
  });

export type OrganisationFormInput = Omit<z.input<typeof organisationFormSchema>, "orgType"> & {
  readonly orgType: z.input<typeof organisationFormSchema>["orgType"] | undefined;
};
export type OrganisationForm = z.output<typeof organisationFormSchema>;

/** E.164, a short hotline as its digits, empty for none; null for what is no number. */
function readPhone(typed: string, isHotline: boolean): string | null {
  const digits = toAsciiDigits(typed).replace(/[\s-]/g, "");
  if (digits === "" || (isHotline && HOTLINE.test(digits))) return digits;
  const parsed = phoneNumberSchema.safeParse(typed);
  return parsed.success ? parsed.data : null;
}

/** The form of an organisation, or an empty one. */
export function toForm(org: Organisation | null): OrganisationFormInput {
  return {
    nameKm: org?.nameKm ?? "",
    nameEn: org?.nameEn ?? "",
    orgType: org?.orgType,
    adminCode: org?.adminCode ?? "",
    phone: org?.phone ?? "",
    isHotline: org?.isHotline ?? false,
    siteSecret: org?.siteSecret ?? false,
    parentOrgId: org?.parentOrgId ?? "",
    forwardsTo: org?.forwardsTo ?? [],
    addressText: org?.addressText ?? "",
    ispSignedOn: org?.ispSignedOn ?? null,
    ispExpiresOn: org?.ispExpiresOn ?? null,
  };
}

/**
 * The content to save. `org` is the present one, or null for a new one that gets `newId`; what the form
 * does not ask stays.
 */
export function fromForm(
  { parentOrgId, ...form }: OrganisationForm,
  org: Organisation | null,
  newId: string,
): OrganisationContent {
  const unasked =
    org === null ? { orgId: newId, isOwn: false, keys: null, ...NO_MORE_KNOWN } : contentOf(org);
  return {
    ...{ ...unasked, ...form },
    parentOrgId: parentOrgId === "" ? null : parentOrgId,
  };
}
