import { useState } from "react";
import type { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";
import { NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import { randomUuid } from "../../../shared/crypto/random";
import { useCodeOptions, useProvinceOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { Action, Band, FormGrid, Panel, Row, SelectAnswer, TextAnswer } from "../../ui";

type OrgType = (typeof ORG_TYPE)[number];

export interface AddOrganisationProps {
  readonly firstType: OrgType;
  readonly onAdded: (orgId: string) => void;
  readonly onCancel: () => void;
}

/** A new organisation without leaving the form: a name and what it is are enough. */
export function AddOrganisation({ firstType, onAdded, onCancel }: AddOrganisationProps) {
  const { t } = useWords();
  const vault = useVault();
  const [nameKm, setNameKm] = useState("");
  const [nameEn, setNameEn] = useState("");
  const [orgType, setOrgType] = useState<OrgType>(firstType);
  const [adminCode, setAdminCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const types = useCodeOptions("orgType");
  const provinces = useProvinceOptions();

  async function add(): Promise<void> {
    if (nameKm.trim() === "" && nameEn.trim() === "") {
      setError(t("validation.required"));
      return;
    }
    const orgId = randomUuid();
    const saved = await answerOf(
      vault.saveOrganisation(
        {
          orgId,
          nameKm: nameKm.trim(),
          nameEn: nameEn.trim(),
          orgType,
          adminCode,
          ...NO_MORE_KNOWN,
          phone: "",
          isHotline: false,
          siteSecret: false,
          isOwn: false,
          keys: null,
        },
        0,
      ),
    );
    if (saved.ok) onAdded(orgId);
    else setError(t(`errors.${saved.error}`));
  }

  const plain = { mv: "known", allowedStates: [] } as const;
  return (
    <Panel title={t("intake.organisation.add")}>
      <FormGrid>
        <TextAnswer
          {...plain}
          label={t("intake.organisation.nameKm")}
          lang="km"
          autoFocus
          value={nameKm}
          onChange={(next) => {
            setNameKm(next.value);
          }}
        />
        <TextAnswer
          {...plain}
          label={t("intake.organisation.nameEn")}
          value={nameEn}
          onChange={(next) => {
            setNameEn(next.value);
          }}
        />
        <SelectAnswer
          {...plain}
          label={t("intake.organisation.type")}
          options={types}
          value={orgType}
          onChange={(next) => {
            if (next.value !== null) setOrgType(next.value as OrgType);
          }}
        />
        <SelectAnswer
          {...plain}
          label={t("intake.organisation.province")}
          options={provinces}
          value={adminCode === "" ? null : adminCode}
          onChange={(next) => {
            setAdminCode(next.value ?? "");
          }}
        />
      </FormGrid>
      {error !== null && <Band isAlert>{error}</Band>}
      <Row gap={8}>
        <Action kind="primary" onClick={() => void add()}>
          {t("intake.organisation.save")}
        </Action>
        <Action kind="quiet" onClick={onCancel}>
          {t("common.cancel")}
        </Action>
      </Row>
    </Panel>
  );
}
