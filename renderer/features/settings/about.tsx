import { Modal } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, LongText, Row, Stack, Title, useOpenDialog } from "../../ui";
import { readLicences, type LicenceText } from "./licence-texts";

interface Shown {
  readonly which: LicenceText;
  readonly text: string;
}

/** Which version of the program this is, and under which licences it and its parts are. */
export function About() {
  const { t } = useWords();
  const { info } = useSession();
  const [shown, setShown] = useState<Shown | null>(null);
  useOpenDialog(shown !== null);

  async function show(which: LicenceText): Promise<void> {
    setShown({ which, text: await readLicences(which) });
  }

  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.about.title")}</Title>
      <p>
        {t("common.appName")}, {t("settings.version", { version: info.version })}
      </p>
      {info.isStandIn && <p>{t("settings.standIn")}</p>}
      <p>{t("settings.about.free")}</p>
      <Row gap={12}>
        <Action onClick={() => void show("own")}>{t("settings.about.own")}</Action>
        <Action onClick={() => void show("others")}>{t("settings.about.others")}</Action>
      </Row>
      <Modal
        opened={shown !== null}
        onClose={() => {
          setShown(null);
        }}
        title={shown && t(`settings.about.${shown.which}`)}
        size="xl"
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        {shown && <LongText label={t(`settings.about.${shown.which}`)}>{shown.text}</LongText>}
      </Modal>
    </Stack>
  );
}
