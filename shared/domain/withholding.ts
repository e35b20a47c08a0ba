import { z } from "../zod";
import { answer } from "./answer";
import { WITHHOLD_LEVEL, WITHHOLD_REASON } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/**
 * From whom a file is kept, and how far that reaches (dictionary §3.7, §11 R1–R5). It stays in the house:
 * no file that travels carries it (`withoutHouseMatters`).
 */
export const withholdingRuleSchema = z
  .strictObject({
    ruleId: idSchema,
    targetOrgId: idSchema,
    includeDescendants: z.boolean(),
    includeAncestors: z.boolean(),
    includeForwarders: z.boolean(),
    level: z.enum(WITHHOLD_LEVEL, "required"),
    reason: z.enum(WITHHOLD_REASON, "required"),
    note: answer(text(500)),
    setBy: idSchema,
    setOn: daySchema,
    /** The two who lifted it, `setBy` alone never one of them twice; empty while it stands. */
    liftedBy: z.array(idSchema).max(2),
    liftedOn: daySchema.nullable(),
    /** Never for `official_alleged`. */
    validUntil: daySchema.nullable(),
  })
  .refine((rule) => rule.reason !== "official_alleged" || rule.validUntil === null, {
    path: ["validUntil"],
    message: "no_end_for_officials",
  });

/** How far a rule reaches: all that stays of it once its file is erased. */
export const withholdingReachSchema = z.strictObject({
  targetOrgId: idSchema,
  includeDescendants: z.boolean(),
  includeAncestors: z.boolean(),
  includeForwarders: z.boolean(),
});

export type WithholdingReach = z.output<typeof withholdingReachSchema>;
export type WithholdingRule = z.output<typeof withholdingRuleSchema>;
export type WithholdLevel = WithholdingRule["level"];

/** Whether the rule stands on `day` (`YYYY-MM-DD`, its last day included). */
export function isRuleActive(rule: WithholdingRule, day: string): boolean {
  return rule.liftedOn === null && (rule.validUntil === null || rule.validUntil >= day);
}
