import type { ErrorCode } from "../../../shared/errors";
import type { useWords } from "../../i18n/i18n";

/** Words for a draft that could not be saved: nothing is lost while the form stays open. */
export function notKeptWords(code: ErrorCode, t: ReturnType<typeof useWords>["t"]): string {
  return code === "disk_full" ? t("common.diskFull") : t("common.notSaved");
}
