import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault, useVaultQuery } from "../../session";
import { EVERY_CASE, type Tie } from "../../store/vault-api";
import {
  Action,
  Band,
  FormGrid,
  Row,
  SelectAnswer,
  TextAnswer,
  useConfirm,
  useFieldFocus,
} from "../../ui";

const PLAIN = { mv: "known", allowedStates: [] } as const;

/** Names an organisation, or the person of a file by its number. What was declared is not seen again. */
export function DeclareTie({ onDone }: { readonly onDone: () => void }) {
  const { t, lang } = useWords();
  const vault = useVault();
  const confirm = useConfirm();
  const [orgId, setOrgId] = useState<string | null>(null);
  const [caseNo, setCaseNo] = useState("");
  const [error, setError] = useState<ErrorCode | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const [firstField, focusFirst] = useFieldFocus();
  const all = useVaultQuery("organisations", (asked) => asked.listOrganisations(), [
    "organisation",
  ]);

  async function tieOf(): Promise<Tie | null> {
    if (orgId !== null) return { orgId };
    const wanted = caseNo.trim().toUpperCase();
    if (wanted === "") return null;
    const page = await vault.queryCases({ ...EVERY_CASE, text: wanted, limit: 20 });
    const found = page.rows.find((row) => row.caseNo === wanted);
    return found === undefined ? null : { caseId: found.caseId };
  }

  const isEmpty = orgId === null && caseNo.trim() === "";

  async function declare(): Promise<void> {
    setHasTried(true);
    if (isEmpty) {
      focusFirst();
      return;
    }
    const tie = await tieOf();
    if (tie === null) {
      setError("record_missing");
      return;
    }
    const isSure = await confirm({
      title: t("ties.declare"),
      text: t("ties.sure"),
      confirm: t("ties.declare"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const done: Result<null, ErrorCode> = await answerOf(vault.declareTie(tie));
    if (done.ok) onDone();
    else setError(done.error);
  }

  return (
    <>
      <FormGrid>
        <SelectAnswer
          {...PLAIN}
          label={t("ties.whichOrganisation")}
          options={(all ?? [])
            .filter((org) => !org.isOwn)
            .map((org) => ({
              value: org.orgId,
              label: lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm,
            }))}
          nothingFound={t("common.nothingFound")}
          value={orgId}
          inputRef={firstField}
          error={hasTried && isEmpty ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setOrgId(value);
          }}
        />
        <TextAnswer
          {...PLAIN}
          label={t("ties.whichFile")}
          isCode
          maxLength={20}
          value={caseNo}
          onChange={({ value }) => {
            setCaseNo(value);
          }}
        />
      </FormGrid>
      {error !== null && <Band isAlert>{t(`errors.${error}`)}</Band>}
      <Row>
        <Action kind="primary" onClick={() => void declare()}>
          {t("ties.declare")}
        </Action>
        <Action onClick={onDone}>{t("common.cancel")}</Action>
      </Row>
    </>
  );
}
