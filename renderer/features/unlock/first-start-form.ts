import { newVaultSchema } from "../../../shared/vault/door";
import { z } from "../../../shared/zod";

/** What the form of the first start asks; the passphrase twice. */
export const firstStartSchema = newVaultSchema
  .and(z.object({ repeat: z.string() }))
  .refine((form) => form.repeat === form.passphrase, { path: ["repeat"], message: "not_the_same" });

export type FirstStartForm = z.input<typeof firstStartSchema>;
export type FirstStartAnswers = z.output<typeof firstStartSchema>;

export const EMPTY_FIRST_START: FirstStartForm = {
  organisation: { nameKm: "", nameEn: "", orgType: "ngo_shelter", adminCode: "", siteCode: "" },
  user: { loginName: "", displayName: "", role: "supervisor" },
  passphrase: "",
  repeat: "",
};
