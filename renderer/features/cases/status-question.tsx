import { useState } from "react";
import type { CaseStatus } from "../../../shared/domain/case-file";
import { CLOSURE_REASON } from "../../../shared/domain/code-lists/case-files";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { SelectAnswer, Stack } from "../../ui";
import type { ClosureReason } from "./status-steps";

export interface StatusQuestionProps {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly onReason: (reason: ClosureReason | null) => void;
}

/** What is asked before a status changes; closing asks why, and does not insist. */
export function StatusQuestion({ from, to, onReason }: StatusQuestionProps) {
  const { t } = useWords();
  const format = useFormats();
  const options = useCodeOptions("closureReason");
  const [reason, setReason] = useState<string | null>(null);
  return (
    <Stack gap={16}>
      <p>
        {t("cases.statusConfirm.text", {
          from: format.code("caseStatus", from),
          to: format.code("caseStatus", to),
        })}
      </p>
      {to === "closed" && (
        <SelectAnswer
          label={t("cases.statusConfirm.reason")}
          allowedStates={[]}
          options={options}
          mv="known"
          value={reason}
          onChange={({ value }) => {
            setReason(value);
            onReason(CLOSURE_REASON.find((code) => code === value) ?? null);
          }}
        />
      )}
    </Stack>
  );
}
