import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { randomUuid } from "../../../shared/crypto/random";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, Title } from "../../ui";
import { CaseFinder } from "./case-finder";
import { newVictim, type IncidentValues } from "./new-incident";
import { VictimPanel } from "./victim-panel";

/** The victims: from case files, or met by the police only. */
export function VictimList() {
  const { t } = useWords();
  const { getValues } = useFormContext<IncidentValues>();
  const { fields, append, remove } = useFieldArray<IncidentValues, "victims">({ name: "victims" });
  const [isFinding, setFinding] = useState(false);
  const add = (personId: string, caseId: string | null): void => {
    append(
      newVictim({
        victimKey: randomUuid(),
        personId,
        caseId,
        rescueDate: getValues("actionDate"),
      }),
    );
  };
  return (
    <Stack gap={16}>
      <Title order={2}>{t("incidents.victims.title")}</Title>
      {fields.length === 0 && <p className="soft">{t("incidents.victims.none")}</p>}
      {fields.map((victim, index) => (
        <VictimPanel
          key={victim.id}
          index={index}
          caseId={victim.caseId}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <Row>
        <Action
          onClick={() => {
            setFinding(true);
          }}
        >
          {t("incidents.victims.addCase")}
        </Action>
        <Action
          onClick={() => {
            add(randomUuid(), null);
          }}
        >
          {t("incidents.victims.addOther")}
        </Action>
      </Row>
      <CaseFinder
        isOpen={isFinding}
        title={t("incidents.finder.title")}
        taken={new Set(getValues("victims").map(({ personId }) => personId))}
        onClose={() => {
          setFinding(false);
        }}
        onPick={({ personId, caseId }: CaseSummary) => {
          setFinding(false);
          add(personId, caseId);
        }}
      />
    </Stack>
  );
}
