import { useState } from "react";
import { useController } from "react-hook-form";
import { useCaseField } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { useVaultQuery } from "../../../session";
import type { IncidentSummary } from "../../../store/vault-api";
import { Action, Band, FormGrid, Row, SelectAnswer } from "../../../ui";
import { useCaseFormContext } from "../case-form";

/**
 * Whether this person is a suspect of an incident too. Both parts stay, each for itself (dictionary §11 R8):
 * here stands only which suspect it is, and the incident says the rest to whoever may open it.
 */
export function AlsoAccused() {
  const { t } = useWords();
  const f = useCaseField();
  const { control } = useCaseFormContext();
  const { name, label } = f("person.alsoSuspectId");
  const { field } = useController({ control, name: "person.alsoSuspectId" });
  const [isAsking, setAsking] = useState(false);
  if (field.value !== null) {
    return (
      <Band tone="lamp" title={label}>
        {t("court.accused.kept")}
        <Row>
          <Action
            size="slim"
            onClick={() => {
              field.onChange(null);
            }}
          >
            {t("court.accused.takeOff")}
          </Action>
        </Row>
      </Band>
    );
  }
  if (isAsking) {
    return (
      <PickSuspect
        id={name}
        onPick={(suspectId) => {
          setAsking(false);
          field.onChange(suspectId);
        }}
      />
    );
  }
  return (
    <Row>
      <Action
        kind="quiet"
        size="slim"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("court.accused.ask")}
      </Action>
    </Row>
  );
}

interface PickSuspectProps {
  readonly id: string;
  readonly onPick: (suspectId: string) => void;
}

/** First the incident, then which of its suspects: by number, for a name may be false. */
function PickSuspect({ id, onPick }: PickSuspectProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const describe = useIncidentWords();
  const [incidentId, setIncidentId] = useState<string | null>(null);
  const incidents = useVaultQuery("incidents", (vault) => vault.listIncidents(), ["incident"]);
  const chosen = useVaultQuery(
    ["accused", incidentId],
    async (vault) => (incidentId === null ? null : vault.get("incident", incidentId)),
    ["incident"],
  );
  const withSuspects = (incidents ?? []).filter(({ suspectCount }) => suspectCount > 0);
  return (
    <FormGrid>
      <SelectAnswer
        id={`${id}.incident`}
        label={t("court.accused.incident")}
        hint={t("court.accused.bothParts")}
        allowedStates={[]}
        mv="known"
        options={withSuspects.map((one) => ({ value: one.incidentId, label: describe(one) }))}
        nothingFound={t("common.nothingFound")}
        value={incidentId}
        onChange={({ value }) => {
          setIncidentId(value);
        }}
      />
      {chosen && (
        <SelectAnswer
          id={id}
          label={t("court.accused.suspect")}
          allowedStates={[]}
          mv="known"
          options={chosen.incident.suspects.map(({ suspectId }, at) => ({
            value: suspectId,
            label: t("incidents.suspects.numbered", { n: number(at + 1) }),
          }))}
          value={null}
          onChange={({ value }) => {
            if (value !== null) onPick(value);
          }}
        />
      )}
    </FormGrid>
  );
}

/** "12 Mar 2026, PP-0031": enough to find an incident by. */
function useIncidentWords(): (one: IncidentSummary) => string {
  const { t } = useWords();
  const { date, number } = useFormats();
  return ({ actionDate, policeRef, suspectCount }) =>
    [
      date(actionDate),
      ...(policeRef === "" ? [] : [policeRef]),
      t("court.accused.suspects", { n: number(suspectCount) }),
    ].join(", ");
}
