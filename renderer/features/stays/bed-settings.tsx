import { useState } from "react";
import { mayManageUsers } from "../../../shared/domain/access";
import { MOST_BEDS } from "../../../shared/domain/stay-board";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import { Action, Row, Stack, tell, TextAnswer, Title } from "../../ui";

/** How many people can sleep here, which a supervisor sets. */
export function BedSettings() {
  const { t } = useWords();
  const { number } = useFormats();
  const { user, settings } = useSession().open;
  const { bedCapacity } = settings;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("care.beds.title")}</Title>
      {mayManageUsers(user.role) ? (
        <BedForm />
      ) : (
        <p>
          {bedCapacity === null
            ? t("care.beds.unset")
            : t("care.beds.set", { n: number(bedCapacity) })}
        </p>
      )}
      <p className="soft">{t("care.beds.text")}</p>
    </Stack>
  );
}

function BedForm() {
  const { t } = useWords();
  const vault = useVault();
  const session = useSession();
  const { settings } = session.open;
  const [typed, setTyped] = useState(settings.bedCapacity?.toString() ?? "");
  const [isWrong, setWrong] = useState(false);

  async function save(): Promise<void> {
    const bedCapacity = readBeds(typed);
    setWrong(bedCapacity === undefined);
    if (bedCapacity === undefined) return;
    const next = { ...settings, bedCapacity };
    const saved = await answerOf(vault.saveHouseSettings(next));
    if (saved.ok) {
      session.applySettings(next);
      tell({ id: "bed-settings", text: t("care.beds.saved") });
    } else {
      tell({ id: "bed-settings", text: t(`errors.${saved.error}`), tone: "lamp" });
    }
  }

  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={12}>
        <TextAnswer
          label={t("care.beds.label")}
          allowedStates={[]}
          mv="known"
          inputMode="numeric"
          maxLength={3}
          value={typed}
          error={isWrong ? t("care.beds.wrong") : undefined}
          onChange={({ value }) => {
            setTyped(value);
          }}
        />
        <Row>
          <Action type="submit">{t("care.beds.save")}</Action>
        </Row>
      </Stack>
    </form>
  );
}

/** Null for nothing typed, undefined for what is no number of beds. */
function readBeds(typed: string): number | null | undefined {
  const digits = toAsciiDigits(typed).trim();
  if (digits === "") return null;
  const beds = /^\d+$/.test(digits) ? Number(digits) : 0;
  return beds >= 1 && beds <= MOST_BEDS ? beds : undefined;
}
