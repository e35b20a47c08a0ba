import { modals } from "@mantine/modals";
import { useWords } from "../../i18n/i18n";
import { Action, Stack } from "../../ui";

export interface OfficialNamedActs {
  readonly onWithhold: () => void;
  readonly onOtherAuthority: () => void;
  /** Null for somebody who may not restrict the file, and for one that is restricted. */
  readonly onRestrict: (() => void) | null;
}

/**
 * Stops and asks to think once somebody in authority is named (dictionary §11 R1): who must not know,
 * whom to turn to instead, and who here may see the file.
 */
export function useOfficialNamed(): (acts: OfficialNamedActs) => void {
  const { t } = useWords();
  return (acts) => {
    const id = modals.open({
      title: t("withholding.official.title"),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <OfficialNamed
          {...acts}
          onClose={() => {
            modals.close(id);
          }}
        />
      ),
    });
  };
}

function OfficialNamed({
  onWithhold,
  onOtherAuthority,
  onRestrict,
  onClose,
}: OfficialNamedActs & { readonly onClose: () => void }) {
  const { t } = useWords();
  const doing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Stack gap={16}>
      <p>{t("withholding.official.text")}</p>
      <Action kind="primary" onClick={doing(onWithhold)}>
        {t("withholding.official.withhold")}
      </Action>
      <Action onClick={doing(onOtherAuthority)}>{t("withholding.official.otherAuthority")}</Action>
      {onRestrict !== null && (
        <Action onClick={doing(onRestrict)}>{t("withholding.official.restrict")}</Action>
      )}
      <Action kind="quiet" onClick={onClose}>
        {t("withholding.official.later")}
      </Action>
    </Stack>
  );
}
