import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../shared/crypto/random";
import { HANDOVER_KIND } from "../../../shared/domain/code-lists/case-files";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { AnswerText, PlainDay, useCodeOptions, useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, FormGrid, Row, SelectAnswer, Stack, Title } from "../../ui";
import { newHandover } from "../intake";
import type { IncidentValues } from "./new-incident";
import { OrgPick } from "./org-pick";

/**
 * To whom a victim without a file was handed over, in order: it stands here because there is no file to
 * hold it. Without an entry the national table counts the person as pending.
 */
export function VictimHandovers({ index }: { readonly index: number }) {
  const { t } = useWords();
  const { number } = useFormats();
  const at = `victims.${index}.handovers` as const;
  const { fields, append, remove } = useFieldArray<IncidentValues, typeof at, "key">({
    name: at,
    keyName: "key",
  });
  const victimKey = useWatch<IncidentValues, `victims.${number}.victimKey`>({
    name: `victims.${index}.victimKey`,
  });
  const kinds = useCodeOptions("handoverKind");
  return (
    <Stack gap={12}>
      <Title order={3}>{t("incidents.victims.handovers")}</Title>
      {fields.map((row, place) => (
        <HandoverFields
          key={row.key}
          at={`${at}.${place}`}
          title={t("incidents.victims.handover", {
            n: number(place + 1),
            kind: kinds.find(({ value }) => value === row.kind)?.label ?? "",
          })}
          onRemove={() => {
            remove(place);
          }}
        />
      ))}
      <SelectAnswer
        id={at}
        label={t("incidents.victims.addHandover")}
        {...(fields.length === 0 ? { hint: t("incidents.victims.pending") } : {})}
        allowedStates={[]}
        mv="known"
        options={kinds}
        value={null}
        onChange={({ value }) => {
          const kind = HANDOVER_KIND.find((code) => code === value);
          if (kind === undefined) return;
          const seq = Math.max(0, ...fields.map((row) => row.seq)) + 1;
          const today = phnomPenhDay(Date.now());
          append(
            { ...newHandover(randomUuid(), kind, seq, today), incidentVictimKey: victimKey },
            { focusName: `${at}.${fields.length}.date` },
          );
        }}
      />
    </Stack>
  );
}

interface HandoverFieldsProps {
  readonly at: string;
  readonly title: string;
  readonly onRemove: () => void;
}

function HandoverFields({ at, title, onRemove }: HandoverFieldsProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  return (
    <Stack gap={8}>
      <Row isSpread>
        <b>{title}</b>
        <Action
          kind="quiet"
          size="slim"
          aria-label={t("incidents.victims.removeHandover", { what: title })}
          onClick={onRemove}
        >
          {t("common.remove")}
        </Action>
      </Row>
      <FormGrid>
        <PlainDay name={`${at}.date`} label={label("handovers.date")} isWide={false} />
        <OrgPick name={`${at}.toOrgId`} label={label("handovers.toOrgId")} withOwn />
        <AnswerText
          name={`${at}.paperNo`}
          label={label("handovers.paperNo")}
          maxLength={60}
          isCode
        />
      </FormGrid>
    </Stack>
  );
}
