import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action } from "../../ui";

/** The way to what waits, with how much it is; nothing while nothing waits. */
export function ToAside() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const waiting = useVaultQuery("aside", (vault) => vault.listAside(), ["batch", "case"]);
  const count = waiting?.length ?? 0;
  if (count === 0) return null;
  return (
    <Action onClick={() => void navigate("/batches/aside")}>
      {t("aside.open", { n: format.number(count) })}
    </Action>
  );
}
