import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { HANDOVER_KIND } from "../../../../shared/domain/code-lists/case-files";
import { useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { SelectAnswer, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { newHandover } from "../new-entries";
import { HandoverCard } from "./handover-card";

/** To whom somebody was handed over, in order. No entry means: still here. */
export function HandoverList() {
  const { t } = useWords();
  const { number } = useFormats();
  const { today } = useIntake();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "handovers", keyName: "key" });
  const kinds = useCodeOptions("handoverKind");
  return (
    <Stack gap={16}>
      <div>
        <Title order={2}>{t("intake.plan.handovers")}</Title>
        <p className="small soft">{t("intake.plan.handoversLead")}</p>
      </div>
      {fields.map((field, index) => (
        <HandoverCard
          key={field.key}
          index={index}
          title={t("intake.plan.fromHandover", { n: number(index + 1) })}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <SelectAnswer
        id="handovers"
        label={t("intake.plan.addHandover")}
        allowedStates={[]}
        mv="known"
        options={kinds}
        value={null}
        onChange={({ value }) => {
          const kind = HANDOVER_KIND.find((code) => code === value);
          if (kind === undefined) return;
          const seq = Math.max(0, ...fields.map((field) => field.seq)) + 1;
          append(newHandover(randomUuid(), kind, seq, today));
        }}
      />
    </Stack>
  );
}
