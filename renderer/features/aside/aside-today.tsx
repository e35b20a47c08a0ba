import { useNavigate } from "react-router";
import { mayHandleBatches, mayRecordCases } from "../../../shared/domain/access";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Row, Stack, WorkList } from "../../ui";
import { useAsideWords } from "./aside-words";
import { useAsideList } from "./use-aside-list";

/** So many stand on Today; the rest is a press away. */
const SHOWN = 3;

/** Today's list of what a file brought and a person has to decide; nothing while there is nothing, or for others. */
export function AsideToday() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const wordsOf = useAsideWords();
  const { role } = useSession().open.user;
  const entries = (useAsideList() ?? []).filter(({ state }) =>
    state === "conflict" ? mayRecordCases(role) : mayHandleBatches(role),
  );
  if (entries.length === 0) return null;
  const open = (id: string): void => {
    const isConflict = entries.find((entry) => entry.id === id)?.state === "conflict";
    void navigate(isConflict ? `/batches/aside/${id}` : `/batches/aside?entry=${id}`);
  };
  return (
    <Stack gap={8}>
      <WorkList
        title={t("aside.today")}
        count={format.number(entries.length)}
        onOpen={open}
        items={entries.slice(0, SHOWN).map((entry) => {
          const { label, from, why } = wordsOf(entry);
          return {
            id: entry.id,
            when: format.date(phnomPenhDay(Date.parse(entry.at))),
            title: label,
            detail: `${why}, ${from}`,
          };
        })}
      />
      {entries.length > SHOWN && (
        <Row>
          <Action kind="quiet" onClick={() => void navigate("/batches/aside")}>
            {t("aside.todayMore")}
          </Action>
        </Row>
      )}
    </Stack>
  );
}
