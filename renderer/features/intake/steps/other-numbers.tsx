import { useFieldArray } from "react-hook-form";
import { EXTERNAL_SYSTEM } from "../../../../shared/domain/code-lists/casework";
import { PlainSelect, PlainText, useCodeOptions, useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Action, FormGrid, Row, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";

const PATH = "caseFile.externalIds";

/** Numbers that others gave to this person: one for each of their systems. */
export function OtherNumbers() {
  const { t } = useWords();
  const label = useFieldLabel();
  const { control, watch } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: PATH, keyName: "key" });
  const systems = useCodeOptions("externalSystem");
  const taken = watch(PATH).map(({ system }) => system);
  const next = EXTERNAL_SYSTEM.find((system) => !taken.includes(system));
  return (
    <Stack gap={12}>
      <Title order={2}>{label(PATH)}</Title>
      {fields.map((field, at) => (
        <div key={field.key}>
          <FormGrid>
            <PlainSelect
              name={`${PATH}.${at}.system`}
              label={label("externalIds.system")}
              options={systems.filter(
                ({ value }) => value === taken[at] || !taken.some((system) => system === value),
              )}
            />
            <PlainText
              name={`${PATH}.${at}.value`}
              label={label("externalIds.value")}
              isCode
              maxLength={60}
            />
          </FormGrid>
          <Row isSpread>
            <span />
            <Action
              kind="quiet"
              size="slim"
              onClick={() => {
                remove(at);
              }}
            >
              {t("common.remove")}
            </Action>
          </Row>
        </div>
      ))}
      {next !== undefined && (
        <div id={PATH}>
          <Action
            size="slim"
            onClick={() => {
              append({ system: next, value: "" }, { focusName: `${PATH}.${fields.length}.system` });
            }}
          >
            {t("intake.identity.addOtherNumber")}
          </Action>
        </div>
      )}
    </Stack>
  );
}
