import { Modal } from "@mantine/core";
import { useWords } from "../i18n/i18n";
import { Action, Facts, Key, Stack, useOpenDialog, type KeyHint } from "../ui";

export interface KeySheetProps {
  readonly isOpen: boolean;
  readonly keys: readonly KeyHint[];
  readonly onClose: () => void;
}

/** All keys: those of this screen, then those that work anywhere. */
export function KeySheet({ isOpen, keys, onClose }: KeySheetProps) {
  const { t } = useWords();
  useOpenDialog(isOpen);
  const anywhere = [
    { keys: "Alt 0 … 9", label: t("common.keySheet.sections") },
    { keys: "/", label: t("common.keySheet.search") },
    { keys: "Ctrl Enter", label: t("common.keySheet.primary") },
    { keys: "F5 … F9", label: t("common.keySheet.states") },
    { keys: "F12", label: t("common.keySheet.hide") },
    { keys: "Ctrl L", label: t("common.keySheet.lock") },
  ];
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t("common.keySheet.title")}
      closeButtonProps={{ "aria-label": t("common.keySheet.close") }}
    >
      <Stack gap={16}>
        <Facts
          items={[...keys, ...anywhere].map((hint) => ({
            id: hint.keys + hint.label,
            label: hint.label,
            value: <Key>{hint.keys}</Key>,
          }))}
        />
        <Action onClick={onClose} keys="Esc">
          {t("common.keySheet.close")}
        </Action>
      </Stack>
    </Modal>
  );
}
