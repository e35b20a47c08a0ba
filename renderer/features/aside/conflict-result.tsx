import { useWords } from "../../i18n/i18n";
import type { AsideDetail } from "../../store/vault-api";
import { Band, Stack, Title } from "../../ui";
import { useFactWords, useHiddenNames, VersionCompare, withoutNames } from "../cases";
import type { ConflictResult } from "./use-conflict";

export interface ConflictResultProps {
  readonly detail: AsideDetail;
  readonly result: ConflictResult;
}

/** What saving would make of our record: of a case every field that would change, joined ones among them. */
export function ConflictResultView({ detail, result }: ConflictResultProps) {
  const { t } = useWords();
  const words = useFactWords();
  const areHidden = useHiddenNames();
  const { ours } = detail;
  if (result.is === "open") return <p className="soft">{t("aside.conflict.resultOpen")}</p>;
  if (result.is === "impossible") {
    return (
      <Band tone="lamp" title={t("aside.conflict.notSaved")}>
        {t("aside.conflict.resultBad")}
      </Band>
    );
  }
  const { record } = result;
  if (ours?.kind !== "case" || record.kind !== "case") return null;
  const shown = (one: typeof record): typeof record =>
    areHidden ? { ...one, ...withoutNames(one, t("cases.hiddenName")) } : one;
  return (
    <section>
      <Stack gap={8}>
        <Title order={2}>{t("aside.conflict.result")}</Title>
        <VersionCompare
          earlier={shown(ours)}
          later={shown(record)}
          heads={{
            earlier: t("aside.conflict.before_head"),
            later: t("aside.conflict.after_head"),
          }}
          words={words}
        />
      </Stack>
    </section>
  );
}
