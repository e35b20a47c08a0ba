import { mayRecordCases } from "../../shared/domain/access";
import { z } from "../../shared/zod";
import { isHidden, isRestricted } from "./access-guard";
import type { KeptDraft } from "./draft-repository";
import type { StoreContext } from "./store-context";

/** What a working copy says of who may see the file, whatever else stands in it. */
const restrictedSchema = z.looseObject({
  caseFile: z.looseObject({ accessLevel: z.literal("restricted") }),
});

/**
 * Who sees a working copy: its author; of a file that is there, everybody who may see the file; of one that
 * was never saved, everybody who records files. One that is to be restricted is its author's alone until
 * the file itself says who is named in it.
 */
export function mayReadDraft(
  { index, session }: Pick<StoreContext, "index" | "session">,
  { recordId, authorId, values }: KeptDraft,
): boolean {
  if (isHidden(index, recordId)) return false;
  if (authorId === session.user.userId) return true;
  if (!mayRecordCases(session.user.role)) return false;
  return isRestricted(index, recordId) || !restrictedSchema.safeParse(values).success;
}
