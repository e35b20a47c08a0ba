import { useState } from "react";
import { useNavigate } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { AsideEntry } from "../../store/vault-api";
import { Action, Band, Panel, Row, tell, useConfirm } from "../../ui";
import css from "./aside.module.css";
import { useAsideWords } from "./aside-words";

export interface AsidePaneProps {
  readonly entry: AsideEntry;
  readonly mayAct: boolean;
}

/** The chosen one of what waits: why, and what can be done with it. */
export function AsidePane({ entry, mayAct }: AsidePaneProps) {
  const { t } = useWords();
  const { label } = useAsideWords()(entry);
  const isConflict = entry.state === "conflict";
  return (
    <Panel kicker={label} title={t(isConflict ? "aside.pane.conflict" : "aside.pane.refused")}>
      <div className={css["pane"]}>
        {isConflict ? (
          <Conflict entry={entry} mayAct={mayAct} />
        ) : (
          <Refused entry={entry} mayAct={mayAct} />
        )}
        {!mayAct && <p className="soft">{t("aside.pane.notYourRole")}</p>}
      </div>
    </Panel>
  );
}

function Conflict({ entry, mayAct }: AsidePaneProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const fieldLabel = useFieldLabel();
  const { from } = useAsideWords()(entry);
  return (
    <>
      <p>{t("aside.pane.conflictText", { name: from })}</p>
      {entry.fields.length > 0 && (
        <>
          <p className="soft">{t("aside.pane.fields")}</p>
          <ul>
            {entry.fields.map((path) => (
              <li key={path}>{fieldLabel(path)}</li>
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

function Refused({ entry, mayAct }: AsidePaneProps) {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const { from, why } = useAsideWords()(entry);
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
      <p>
        {t("aside.pane.refusedText", {
          name: from,
          at: format.dateTime(phnomPenhMinute(Date.parse(entry.at))),
        })}
      </p>
      <p>{why}</p>
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
