import { useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { urgentReasons } from "../../../../shared/domain/urgent";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { useSession } from "../../../session";
import { Action, Band, Panel, Row, SelectAnswer, Stack } from "../../../ui";
import { AddOrganisation } from "../add-organisation";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { newWithholding, type WithholdingRow } from "../new-withholding";
import { useOrganisations } from "../use-organisations";
import { WithholdingCard } from "./withholding-card";

/** Before anything leaves: who must not know of this file, and who would tell them (dictionary §5.1 step 11). */
export function WithholdingStep() {
  const { t } = useWords();
  const { number } = useFormats();
  const { today, readable } = useIntake();
  const { user } = useSession().open;
  const { nameOf } = useOrganisations();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "withholdings",
    keyName: "key",
  });
  const rows = useWatch({ name: "withholdings" }) as readonly WithholdingRow[];
  const isOfficialNamed = readable !== null && urgentReasons(readable).includes("official_alleged");
  const isAnswered = rows.some((row) => row.reason === "official_alleged");
  return (
    <Stack gap={16}>
      {isOfficialNamed && !isAnswered && (
        <Band tone="danger" isAlert>
          {t("withholding.official.band")}
        </Band>
      )}
      {fields.length === 0 && <p className="soft">{t("withholding.step.none")}</p>}
      {fields.map((field, index) => (
        <WithholdingCard
          key={field.key}
          index={index}
          title={t("withholding.step.rule", {
            n: number(index + 1),
            office: nameOf(rows[index]?.targetOrgId ?? null),
          })}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <OfficePick
        isOpenAtFirst={fields.length === 0}
        onPick={(orgId) => {
          const reason = isOfficialNamed && !isAnswered ? "official_alleged" : undefined;
          const row = newWithholding(randomUuid(), orgId, { userId: user.userId, today, reason });
          // Why and how much are chosen on the card; until then the schema asks for them.
          append(row as WithholdingRow, { focusName: `withholdings.${fields.length}.level` });
        }}
      />
    </Stack>
  );
}

interface OfficePickProps {
  readonly isOpenAtFirst: boolean;
  readonly onPick: (orgId: string) => void;
}

function OfficePick({ isOpenAtFirst, onPick }: OfficePickProps) {
  const { t } = useWords();
  const { others, nameOf } = useOrganisations();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [isAdding, setAdding] = useState(false);
  const pick = (orgId: string): void => {
    setAdding(false);
    setOpen(false);
    onPick(orgId);
  };
  if (!isOpen) {
    return (
      <div id="withholdings">
        <Action
          onClick={() => {
            setOpen(true);
          }}
        >
          {t("withholding.step.add")}
        </Action>
      </div>
    );
  }
  if (isAdding) {
    return (
      <AddOrganisation
        firstType="police_other"
        onAdded={pick}
        onCancel={() => {
          setAdding(false);
        }}
      />
    );
  }
  return (
    <Panel title={t("withholding.step.add")}>
      <SelectAnswer
        id="withholdings"
        label={t("withholding.step.which")}
        allowedStates={[]}
        mv="known"
        options={others.map(({ orgId }) => ({ value: orgId, label: nameOf(orgId) }))}
        nothingFound={t("common.nothingFound")}
        placeholder={others.length === 0 ? t("intake.organisation.nothing") : ""}
        value={null}
        onChange={({ value }) => {
          if (value !== null) pick(value);
        }}
      />
      <Row>
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            setAdding(true);
          }}
        >
          {t("intake.organisation.add")}
        </Action>
      </Row>
    </Panel>
  );
}
