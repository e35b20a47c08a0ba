import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { saveFile } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { useSession, useVault } from "../../session";
import { Action, Band, Stack, Title } from "../../ui";

/** Practice keys may be written out, to open practice files with stock tools; real ones never. */
export function DemoKey() {
  const { t } = useWords();
  const vault = useVault();
  const { demo } = useSession().open;
  const [outcome, setOutcome] = useState<{ saved: string } | { failed: ErrorCode } | null>(null);

  async function save(): Promise<void> {
    const key = await vault.demoKeyFile();
    if (!key.ok) {
      setOutcome({ failed: key.error });
      return;
    }
    const saved = await saveFile({
      kind: "demo_key",
      suggestedName: "practice-key",
      bytes: new TextEncoder().encode(key.value),
    });
    if (saved.ok) setOutcome({ saved: saved.value.fileName });
    else if (saved.error !== "cancelled") setOutcome({ failed: saved.error });
  }

  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.practice")}</Title>
      <p>{t("common.demo.seed", { seed: String(demo?.seed ?? 0) })}</p>
      <p>{t("settings.demoKeyText")}</p>
      <div>
        <Action onClick={() => void save()}>{t("settings.demoKey")}</Action>
      </div>
      {outcome !== null &&
        ("saved" in outcome ? (
          <p role="status">{t("settings.saved", { name: outcome.saved })}</p>
        ) : (
          <Band tone="lamp" title="" isAlert>
            {t(`errors.${outcome.failed}`)}
          </Band>
        ))}
    </Stack>
  );
}
