import { useNavigate } from "react-router";
import { mayReadCases } from "../../../shared/domain/access";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Stack, Title } from "../../ui";
import { BedFigures } from "./bed-figures";
import { useStayBoard } from "./use-stay-board";

/** Beside Today: who is in the house tonight. Nothing for whoever may not read files. */
export function BedsTonight() {
  return mayReadCases(useSession().open.user.role) ? <Figures /> : null;
}

function Figures() {
  const { t } = useWords();
  const navigate = useNavigate();
  const board = useStayBoard(phnomPenhDay(useNow()));
  if (board === undefined) return null;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("care.stays.title")}</Title>
      <BedFigures board={board} />
      <Action kind="quiet" size="slim" onClick={() => void navigate("/stays")}>
        {t("care.stays.open")}
      </Action>
    </Stack>
  );
}
