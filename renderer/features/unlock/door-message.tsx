import { useWords } from "../../i18n/i18n";
import { Band, Stack } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";

/** A state in which nothing can be opened: what it is, and what not to do. */
export function DoorMessage({ about }: { about: "damaged" | "newer" }) {
  const { t } = useWords();
  return (
    <DoorLayout>
      <Stack gap={24}>
        <h1>{t(`unlock.${about}.title`)}</h1>
        <Band tone="lamp" title="" isAlert>
          {t(`unlock.${about}.text`)}
        </Band>
        <DoorLinks />
      </Stack>
    </DoorLayout>
  );
}
