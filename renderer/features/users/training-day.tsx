import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm } from "react-hook-form";
import { daySchema } from "../../../shared/domain/local-time";
import { z } from "../../../shared/zod";
import { PlainDay } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Row } from "../../ui";

const schema = z.strictObject({ day: daySchema.nullable() });

export interface TrainingDayProps {
  /** `YYYY-MM-DD`, or null while nobody said so. */
  readonly day: string | null;
  readonly onSave: (day: string | null) => void;
}

/** The day on which somebody passed the training, as another person writes it down. */
export function TrainingDay({ day, onSave }: TrainingDayProps) {
  const { t } = useWords();
  const form = useForm<z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { day },
  });
  const save = form.handleSubmit((values) => {
    onSave(values.day);
  });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PlainDay name="day" label={t("ties.trainedOn")} whenEmpty={null} />
        <Row>
          <Action type="submit" size="slim">
            {t("ties.saveTraining")}
          </Action>
        </Row>
      </form>
    </FormProvider>
  );
}
