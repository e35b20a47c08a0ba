import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { compensationSchema } from "../../../../shared/domain/legal-proceeding";
import { useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Row, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newCompensation, type ProceedingRow } from "../new-proceeding";
import { LedgerTable } from "../../court";
import { CompensationCard } from "./compensation-card";

/** What this proceeding may bring: each claim with what came of it, and the sums in each currency. */
export function CompensationList({ index }: { readonly index: number }) {
  const { t } = useWords();
  const label = useFieldLabel();
  const { number } = useFormats();
  const { control } = useCaseFormContext();
  const row = useWatch({ name: `proceedings.${index}` }) as ProceedingRow;
  const { fields, append, remove } = useFieldArray({
    control,
    name: `proceedings.${index}.compensations`,
    keyName: "key",
  });
  // Each for itself: a mistake elsewhere in the proceeding does not hide the sums.
  const read = row.compensations.flatMap((one) => compensationSchema.safeParse(one).data ?? []);
  return (
    <Stack gap={12}>
      <Title order={3}>{label("proceedings.compensations")}</Title>
      {fields.map((field, at) => (
        <CompensationCard
          key={field.key}
          index={index}
          at={at}
          title={t("court.numbered", { n: number(at + 1) })}
          read={read.find(({ compensationId }) => compensationId === field.compensationId)}
          onRemove={() => {
            remove(at);
          }}
        />
      ))}
      <LedgerTable compensations={read} />
      <Row>
        <Action
          onClick={() => {
            append(newCompensation(randomUuid()), {
              focusName: `proceedings.${index}.compensations.${fields.length}.claimedAmount`,
            });
          }}
        >
          {t("court.addCompensation")}
        </Action>
      </Row>
    </Stack>
  );
}
