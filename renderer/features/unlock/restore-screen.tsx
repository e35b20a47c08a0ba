import { useEffect, useRef } from "react";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Facts, Panel, Row, Stack } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { useRestore } from "./use-restore";

const BYTES_PER_MEGABYTE = 1024 * 1024;

export interface RestoreScreenProps {
  readonly onRestored: () => void;
  readonly onBack: () => void;
}

/** An empty machine becomes the house of a backup: choose, look at what it is, restore. */
export function RestoreScreen({ onRestored, onBack }: RestoreScreenProps) {
  const { t } = useWords();
  const format = useFormats();
  const { backup, work, error, choose, restore } = useRestore(onRestored);
  const primary = backup === null ? choose : restore;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [backup]);
  useFormKeys({
    primary: () => void primary(),
    back: work === null ? onBack : undefined,
  });

  return (
    <DoorLayout>
      <Stack gap={24}>
        <div>
          <h1>{t("unlock.restore.title")}</h1>
          <p>{t("unlock.restore.text")}</p>
        </div>
        {backup !== null && (
          <>
            <Panel>
              <Facts
                items={[
                  { label: t("unlock.restore.file"), value: backup.fileName },
                  {
                    label: t("unlock.restore.madeAt"),
                    value: format.dateTime(phnomPenhMinute(Date.parse(backup.info.createdAt))),
                  },
                  {
                    label: t("unlock.restore.attachments"),
                    value: format.number(backup.info.attachmentCount),
                  },
                  {
                    label: t("unlock.restore.size"),
                    value: t("unlock.restore.megabytes", {
                      size: Math.max(1, Math.round(backup.info.sizeBytes / BYTES_PER_MEGABYTE)),
                    }),
                  },
                ]}
              />
            </Panel>
            <p>{t("unlock.restore.passphrases")}</p>
          </>
        )}
        {error !== null && (
          <Band tone="lamp" title="" isAlert>
            {t(`errors.${error}`)}
          </Band>
        )}
        <Row gap={12}>
          <Action
            kind="primary"
            size="big"
            keys="Ctrl Enter"
            ref={button}
            isBusy={work !== null}
            onClick={() => void primary()}
          >
            {t(backup === null ? "unlock.restore.choose" : "unlock.restore.start")}
          </Action>
          {backup !== null && work === null && (
            <Action size="big" onClick={() => void choose()}>
              {t("unlock.restore.other")}
            </Action>
          )}
          {work === null && (
            <Action size="big" keys="Esc" onClick={onBack}>
              {t("common.back")}
            </Action>
          )}
        </Row>
        {work === "restoring" && <p role="status">{t("unlock.restore.restoring")}</p>}
        <DoorLinks />
      </Stack>
    </DoorLayout>
  );
}
