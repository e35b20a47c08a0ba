import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../shared/crypto/random";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack, Title } from "../../ui";
import { newSuspect, type IncidentValues } from "./new-incident";
import { SuspectPanel } from "./suspect-panel";

/** Those alleged to have offended: never "offenders" before a court has said so. */
export function SuspectList() {
  const { t } = useWords();
  const { fields, append, remove } = useFieldArray<IncidentValues, "suspects">({
    name: "suspects",
  });
  return (
    <Stack gap={16}>
      <Title order={2}>{t("incidents.suspects.title")}</Title>
      <p className="soft">
        {fields.length === 0 ? t("incidents.suspects.none") : t("incidents.suspects.alleged")}
      </p>
      {fields.map((suspect, index) => (
        <SuspectPanel
          key={suspect.id}
          index={index}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <Row>
        <Action
          onClick={() => {
            append(newSuspect(randomUuid()));
          }}
        >
          {t("incidents.suspects.add")}
        </Action>
      </Row>
    </Stack>
  );
}
