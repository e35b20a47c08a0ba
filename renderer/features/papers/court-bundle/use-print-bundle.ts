import type { ErrorCode } from "../../../../shared/errors";
import type { Result } from "../../../../shared/result";
import { printOnPaper, savePdf } from "../../../bridge";
import { useWords } from "../../../i18n/i18n";
import { answerOf, useVault } from "../../../session";
import type { BundleRequest } from "../../../store/vault-api";
import { tell } from "../../../ui";
import { withPageFooter } from "../../cases";

const SHOWN_DIGITS = 16;

/**
 * Puts the sheets that stand on the page into a PDF or on paper. The gate is asked again just before; what
 * was printed is written down with its hash and its recipient. Every page carries the beginning of the hash.
 */
export function usePrintBundle(request: BundleRequest, sha256: string | null) {
  const { t } = useWords();
  const vault = useVault();
  const short = (sha256 ?? "").slice(0, SHOWN_DIGITS).replace(/(.{4})(?=.)/g, "$1 ");

  function complain(code: ErrorCode): void {
    if (code !== "cancelled") tell({ text: t(`errors.${code}`), tone: "lamp" });
  }

  /** `say`: what to tell of it once it is in the log too. */
  async function print<T>(
    run: () => Promise<Result<T, ErrorCode>>,
    say: (printed: T) => string,
  ): Promise<void> {
    if (sha256 === null) return;
    const checked = await answerOf(vault.checkBundle(request));
    if (!checked.ok) {
      complain(checked.error);
      return;
    }
    if (checked.value.sha256 !== sha256) {
      tell({ text: t("courtBundle.changed"), tone: "lamp" });
      return;
    }
    await document.fonts.ready;
    const printed = await answerOf(withPageFooter(`SHA-256 ${short}`, run));
    if (!printed.ok) {
      complain(printed.error);
      return;
    }
    const noted = await answerOf(vault.noteBundle(request));
    if (noted.ok) tell({ text: say(printed.value) });
    else complain(noted.error);
  }

  return {
    savePdf: async (): Promise<void> =>
      print(
        // No name, no number of the file: the name of a computer file is read by everybody.
        () => savePdf({ suggestedName: `court-${(sha256 ?? "").slice(0, 8)}`, landscape: false }),
        ({ fileName }) => t("courtBundle.saved", { name: fileName, hash: short }),
      ),
    putOnPaper: async (): Promise<void> =>
      print(
        () => printOnPaper(),
        () => t("courtBundle.printed", { hash: short }),
      ),
  };
}
