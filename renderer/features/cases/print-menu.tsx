import { Menu } from "@mantine/core";
import { useNavigate } from "react-router";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { PAPER_KINDS } from "../../../shared/papers/paper";
import { lettersOf } from "../../../shared/papers/referral-letter";
import { useWords } from "../../i18n/i18n";
import { Action } from "../../ui";
import { useFactWords } from "./use-fact-words";

export interface PrintMenuProps {
  readonly record: CaseRecord;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onWhole: () => void;
}

/** Every paper that this file can become: the whole of it, and the papers with a preview. */
export function PrintMenu({ record, isOpen, onOpen, onWhole }: PrintMenuProps) {
  const { t } = useWords();
  const words = useFactWords();
  const navigate = useNavigate();
  const { caseId } = record.caseFile;
  const papers = PAPER_KINDS.filter((kind) => kind !== "referral");
  return (
    <Menu position="bottom-end" withinPortal returnFocus opened={isOpen} onChange={onOpen}>
      <Menu.Target>
        <Action keys="Ctrl P">{t("cases.actions.print")}</Action>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onWhole}>{t("papers.whole")}</Menu.Item>
        {papers.map((kind) => (
          <Menu.Item key={kind} onClick={() => void navigate(`/cases/${caseId}/papers/${kind}`)}>
            {t(`papers.kinds.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void navigate(`/cases/${caseId}/court-bundle`)}>
          {t("courtBundle.title")}
        </Menu.Item>
        {lettersOf(record).map(({ referralId, toOrgId }) => (
          <Menu.Item
            key={referralId}
            onClick={() => void navigate(`/cases/${caseId}/papers/referral?referral=${referralId}`)}
          >
            {t("papers.letterTo", { name: words.organisation(toOrgId) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
