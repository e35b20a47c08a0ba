import type { CaseRecord } from "../../../../shared/domain/case-record";
import { phnomPenhDay } from "../../../../shared/domain/local-time";
import { valueOf } from "../../../../shared/domain/answer";
import { BUNDLE_PARTS, type BundlePartId } from "../../../../shared/papers/court-bundle/bundle";
import {
  BAR_FIELD_NAMES,
  mayGoToCourt,
  type BarField,
} from "../../../../shared/papers/court-bundle/bundle-scope";
import { courtName } from "../../../i18n/courts";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Checks, Note, SelectAnswer, Stack, Title } from "../../../ui";
import { chosenFiles, type BundleChoice } from "./bundle-choice";
import type { OpenBundle } from "./use-bundle";

export interface WhatGoesInProps {
  readonly record: CaseRecord;
  readonly choice: BundleChoice;
  readonly open: OpenBundle;
  readonly onChange: (part: Partial<BundleChoice>) => void;
}

/** The proceeding that it is for. */
export function ForWhich({ record, choice, onChange }: Omit<WhatGoesInProps, "open">) {
  const { t, lang } = useWords();
  const format = useFormats();
  return (
    <SelectAnswer
      label={t("courtBundle.proceeding")}
      mv="known"
      allowedStates={[]}
      value={choice.proceedingId}
      options={record.proceedings.map(({ proceedingId, kind, court, courtFileNo }) => {
        const name = valueOf(court);
        const no = valueOf(courtFileNo);
        const label = t("courtBundle.proceedingOf", {
          kind: format.code("proceedingKind", kind),
          court: name === null ? t("courtBundle.noCourt") : courtName(name, lang),
        });
        return { value: proceedingId, label: no === null ? label : `${label} (${no})` };
      })}
      onChange={({ value }) => {
        if (value !== null) onChange({ proceedingId: value });
      }}
    />
  );
}

/** Which parts of the file, which documents, and what is out of them as a whole. */
export function WhatGoesIn({ choice, open, onChange }: Omit<WhatGoesInProps, "record">) {
  const { t } = useWords();
  const { plan } = open;
  // What it is about cannot be left out of it.
  const parts = BUNDLE_PARTS.filter((part) => part !== "proceeding");
  return (
    <Stack gap={12}>
      <Title order={2}>{t("courtBundle.parts")}</Title>
      <Checks
        label={t("courtBundle.parts")}
        options={parts.map((part) => ({ value: part, label: t(`courtBundle.part.${part}`) }))}
        value={choice.parts}
        onChange={(chosen) => {
          onChange({
            parts: BUNDLE_PARTS.filter(
              (part: BundlePartId) => part === "proceeding" || chosen.includes(part),
            ),
          });
        }}
      />
      {choice.parts.includes("account") && <Note>{t("courtBundle.readIt")}</Note>}
      {choice.parts.includes("incidents") && plan.suspectsLeftOut > 0 && (
        <Note>{t("courtBundle.officials", { count: plan.suspectsLeftOut })}</Note>
      )}
      {choice.parts.includes("files") && (
        <FilesToSend choice={choice} open={open} onChange={onChange} />
      )}
      <Title order={2}>{t("courtBundle.bars")}</Title>
      <Checks
        label={t("courtBundle.bars")}
        options={BAR_FIELD_NAMES.map((field) => ({
          value: field,
          label: t(`courtBundle.bar.${field}`),
        }))}
        value={plan.barred}
        onChange={(chosen) => {
          onChange({ barred: BAR_FIELD_NAMES.filter((field: BarField) => chosen.includes(field)) });
        }}
      />
      <p className="soft">{t("courtBundle.alwaysOut")}</p>
    </Stack>
  );
}

function FilesToSend({ choice, open, onChange }: Omit<WhatGoesInProps, "record">) {
  const { t } = useWords();
  const format = useFormats();
  const offered = open.attachments.filter(mayGoToCourt);
  return (
    <Stack gap={8}>
      <Title order={2}>{t("courtBundle.files")}</Title>
      {offered.length === 0 ? (
        <p className="soft">{t("courtBundle.noFiles")}</p>
      ) : (
        <Checks
          label={t("courtBundle.files")}
          options={offered.map(({ attachmentId, kind, sizeBytes, addedAt, showsFace }) => {
            const line = t("courtBundle.fileLine", {
              kind: format.code("attachmentKind", kind),
              size: format.size(sizeBytes),
              date: format.date(phnomPenhDay(Date.parse(addedAt))),
            });
            const label = showsFace ? `${line} (${t("courtBundle.fileFace")})` : line;
            return { value: attachmentId, label };
          })}
          value={chosenFiles(choice, offered).map(({ attachmentId }) => attachmentId)}
          onChange={(attachmentIds) => {
            onChange({ attachmentIds });
          }}
        />
      )}
      {offered.length < open.attachments.length && (
        <p className="soft">{t("courtBundle.filesStay")}</p>
      )}
    </Stack>
  );
}
