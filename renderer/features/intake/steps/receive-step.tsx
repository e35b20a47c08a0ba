import {
  PlainMinute,
  PlainSegment,
  PlainSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useSession } from "../../../session";
import { Facts, FormGrid, Note, Stack, Title } from "../../../ui";
import { ReferredNote } from "./referred-note";

/** Step 1: when, how and how urgent. With these the draft can be saved as a file. */
export function ReceiveStep() {
  const { t } = useWords();
  const f = useCaseField();
  return (
    <FormGrid>
      <PlainMinute {...f("caseFile.receptionAt")} timeLabel={t("intake.receive.time")} />
      <PlainSelect {...f("caseFile.receptionBasis")} options={useCodeOptions("receptionBasis")} />
      <PlainSegment {...f("caseFile.urgentRisk")} options={useCodeOptions("urgentRisk")} />
    </FormGrid>
  );
}

export function ReceiveAside() {
  const { t, lang } = useWords();
  const { organisation } = useSession().open;
  const house =
    lang === "km"
      ? organisation.nameKm || organisation.nameEn
      : organisation.nameEn || organisation.nameKm;
  return (
    <Stack gap={12}>
      <ReferredNote />
      <Title order={2}>{t("intake.receive.aside")}</Title>
      <p className="small soft">{t("intake.receive.asideText")}</p>
      <Facts items={[{ label: t("intake.receive.site"), value: house }]} />
      <Note>
        <span className="small">{t("intake.receive.five")}</span>
      </Note>
    </Stack>
  );
}
