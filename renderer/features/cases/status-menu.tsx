import { Menu } from "@mantine/core";
import type { CaseStatus } from "../../../shared/domain/case-file";
import { useWords } from "../../i18n/i18n";
import { Action } from "../../ui";
import { useStepLabel } from "./use-step-label";

export interface StatusMenuProps {
  readonly from: CaseStatus;
  readonly steps: readonly CaseStatus[];
  readonly onChange: (to: CaseStatus) => void;
  /** Null for who may not put a file on legal hold. */
  readonly onHold: (() => void) | null;
}

/** The states that may follow the present one, and the hold that stops its clocks. */
export function StatusMenu({ from, steps, onChange, onHold }: StatusMenuProps) {
  const { t } = useWords();
  const label = useStepLabel(from);
  if (steps.length === 0 && onHold === null) return null;
  return (
    <Menu position="bottom-end" withinPortal returnFocus>
      <Menu.Target>
        <Action>{t("cases.actions.status")}</Action>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((to) => (
          <Menu.Item
            key={to}
            {...(to === "void_error" ? { className: "danger" } : {})}
            onClick={() => {
              onChange(to);
            }}
          >
            {label(to)}
          </Menu.Item>
        ))}
        {onHold !== null && <Menu.Item onClick={onHold}>{t("retention.hold.start")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
