import { useState } from "react";
import { useNavigate } from "react-router";
import { mayHandleBatches, mayRecordCases } from "../../../shared/domain/access";
import type { ErrorCode } from "../../../shared/errors";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import type { AsideEntry } from "../../store/vault-api";
import { Action, Band, Facts, Panel, Row, tell, useConfirm } from "../../ui";
import { useListTitle } from "../cases";
import css from "./aside.module.css";
import { useAsideWords } from "./aside-words";

export interface AsidePaneProps {
  readonly entry: AsideEntry;
}

type PartProps = AsidePaneProps & { readonly mayAct: boolean };

/** The chosen one of what waits: why, and what can be done with it. */
export function AsidePane({ entry }: AsidePaneProps) {
  const { t } = useWords();
  const { role } = useSession().open.user;
  const { label } = useAsideWords()(entry);
  const isConflict = entry.state === "conflict";
  const mayAct = isConflict ? mayRecordCases(role) : mayHandleBatches(role);
  return (
    <Panel kicker={label} title={t(isConflict ? "aside.pane.conflict" : "aside.pane.refused")}>
      <div className={css["pane"]}>
        {isConflict ? (
          <Conflict entry={entry} mayAct={mayAct} />
        ) : (
          <Refused entry={entry} mayAct={mayAct} />
        )}
        {!mayAct && <p className="soft">{t(`aside.pane.notYourRole.${entry.state}`)}</p>}
      </div>
    </Panel>
  );
}

function Conflict({ entry, mayAct }: PartProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const fieldLabel = useFieldLabel();
  const { from } = useAsideWords()(entry);
  const listTitle = useListTitle();
  const fields = [...new Set(entry.fields.map((path) => listTitle(path) ?? fieldLabel(path)))];
  return (
    <>
      <p>{t("aside.pane.conflictText", { name: from })}</p>
      {fields.length > 0 && (
        <>
          <p className="soft">{t("aside.pane.fields")}</p>
          <ul>
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </>
      )}
      {mayAct && (
        <Row>
          <Action
            kind="primary"
            keys="Enter"
            onClick={() => void navigate(`/batches/aside/${entry.id}`)}
          >
            {t("aside.pane.decide")}
          </Action>
        </Row>
      )}
    </>
  );
}

function Refused({ entry, mayAct }: PartProps) {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const { from, reason } = useAsideWords()(entry);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  async function retry(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const tried = await answerOf(vault.retryAside(entry.id));
    setIsBusy(false);
    setError(tried.ok ? null : tried.error);
    if (tried.ok) tell({ text: t(`aside.pane.retried.${tried.value}`) });
  }

  async function drop(): Promise<void> {
    const isSure = await confirm({
      title: t("aside.pane.dropTitle"),
      text: t("aside.pane.dropText", { name: from }),
      confirm: t("aside.pane.dropConfirm"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const dropped = await answerOf(vault.dropAside(entry.id));
    setError(dropped.ok ? null : dropped.error);
    if (dropped.ok) tell({ text: t("aside.pane.dropped") });
  }

  return (
    <>
      <Facts
        items={[
          { label: t("aside.columns.from"), value: from },
          {
            label: t("aside.columns.at"),
            value: format.dateTime(phnomPenhMinute(Date.parse(entry.at))),
          },
          { label: t("aside.columns.why"), value: reason },
        ]}
      />
      {error !== null && (
        <Band tone="lamp" title={t("common.failed")} isAlert>
          {t(`errors.${error}`)}
        </Band>
      )}
      {mayAct && (
        <>
          <Row gap={12}>
            <Action isBusy={isBusy} onClick={() => void retry()}>
              {t("aside.pane.retry")}
            </Action>
            <Action kind="quiet" onClick={() => void drop()}>
              {t("aside.pane.drop")}
            </Action>
          </Row>
          <p className="small soft">{t("aside.pane.retryNote")}</p>
        </>
      )}
    </>
  );
}
