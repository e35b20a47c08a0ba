import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { NEED } from "../../../../shared/domain/code-lists/casework";
import { needsPlan } from "../../../../shared/domain/needs-questions";
import { AnswerArea, AnswerScore, PlainDay, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, FormGrid, Row, SelectAnswer, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newNeed, type NeedRow } from "../new-assessment";
import { useEntryField } from "../use-entry-field";
import css from "./needs.module.css";

/** What is needed, by domain: the wish of the person, then our score, then what we do about it. */
export function NeedList({ index }: { readonly index: number }) {
  const { t } = useWords();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: `assessments.${index}.needs`,
    keyName: "key",
  });
  const taken = fields.map(({ domain }) => domain);
  const options = useCodeOptions("need").filter(({ value }) => !taken.some((one) => one === value));
  return (
    <Stack gap={12}>
      <div>
        <Title order={3}>{t("needs.needsTitle")}</Title>
        <p className="small soft">{t("needs.needsLead")}</p>
      </div>
      {fields.map((field, at) => (
        <NeedItem
          key={field.key}
          path={`assessments.${String(index)}.needs.${String(at)}`}
          onRemove={() => {
            remove(at);
          }}
        />
      ))}
      <SelectAnswer
        id={`assessments.${String(index)}.needs`}
        label={t("needs.addNeed")}
        allowedStates={[]}
        mv="known"
        options={options}
        value={null}
        onChange={({ value }) => {
          const domain = NEED.find((code) => code === value);
          if (domain === undefined) return;
          append(newNeed(randomUuid(), domain), {
            focusName: `assessments.${index}.needs.${fields.length}.wishOfPerson`,
          });
        }}
      />
    </Stack>
  );
}

interface NeedItemProps {
  readonly path: string;
  readonly onRemove: () => void;
}

function NeedItem({ path, onRemove }: NeedItemProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useEntryField(path, "needs");
  const row = useWatch({ name: path }) as NeedRow;
  const need = format.code("need", row.domain);
  // The score is raw while it is typed; only a number says that a plan is owed.
  const score = row.score as Parameters<typeof needsPlan>[0]["score"];
  const steps = [
    t("needs.score.one"),
    t("needs.score.two"),
    t("needs.score.three"),
    t("needs.score.four"),
  ];
  return (
    <section className={css["entry"]}>
      <Row isSpread>
        <h4>{need}</h4>
        <Action
          kind="quiet"
          size="slim"
          aria-label={t("needs.removeNeed", { need })}
          onClick={onRemove}
        >
          {t("common.remove")}
        </Action>
      </Row>
      <FormGrid>
        <AnswerArea {...f("wishOfPerson")} isWide isVoice minRows={1} />
        <AnswerScore {...f("score")} isWide steps={steps} />
        <AnswerArea
          {...f("action")}
          isWide
          minRows={1}
          hint={needsPlan({ score }) ? t("needs.planOwed") : undefined}
        />
        <AnswerArea {...f("goal")} minRows={1} />
        <PlainDay {...f("dueOn")} whenEmpty={null} />
      </FormGrid>
    </section>
  );
}
