import { useRef, useState } from "react";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { Action, Band, DataTable, Page, Split, tell, untell, type DataTableHandle } from "../../ui";
import { keysStanding } from "./keys-standing";
import { useOrganisationColumns } from "./organisation-columns";
import { inOrder } from "./organisation-order";
import { PaneContent, type PaneMode } from "./pane-content";
import { useCardFile } from "./use-card-file";

/** The one notice of this screen: what was done last. */
const NOTICE = "organisations";

/** Panes in which something is typed. */
const FORMS: readonly PaneMode["is"][] = ["add", "edit", "compare", "new_keys", "revoke"];

/** The offices that this house works with: how to reach them, and who may get files. */
export function OrganisationsScreen() {
  const { t, lang } = useWords();
  const format = useFormats();
  const { role } = useSession().open.user;
  const mayConfirmKeys = role === "supervisor" || role === "data_officer";
  const summaries = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const orgs = inOrder(summaries ?? [], lang);
  const columns = useOrganisationColumns();
  const table = useRef<DataTableHandle>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [mode, setMode] = useState<PaneMode>({ is: "show" });
  const cardFile = useCardFile();
  const chosen = orgs.find((org) => org.orgId === chosenId) ?? orgs[0];

  const isShown = mode.is === "show";
  // An open form keeps the pane until it is saved or left: nothing typed goes by a stray key.
  const isForm = FORMS.includes(mode.is);
  const turnTo = (next: PaneMode): void => {
    cardFile.forget();
    // It would lie over the buttons of the form.
    if (next.is !== "show") untell(NOTICE);
    setMode(next);
  };
  /** Back to the list, where the person came from. */
  const close = (orgId?: string): void => {
    if (orgId !== undefined) setChosenId(orgId);
    turnTo({ is: "show" });
    requestAnimationFrame(() => {
      table.current?.focus();
    });
  };
  const takeCard = async (): Promise<void> => {
    if (!mayConfirmKeys || isForm) return;
    const read = await cardFile.choose();
    if (read !== null) setMode({ is: "card", read });
  };
  const add = (): void => {
    if (!isForm) turnTo({ is: "add" });
  };
  const ownCard = (): void => {
    if (!isForm) turnTo({ is: "own_card" });
  };
  const edit = (): void => {
    if (isShown && chosen) turnTo({ is: "edit" });
  };
  const canCompare =
    isShown && mayConfirmKeys && chosen !== undefined && keysStanding(chosen) === "to_compare";
  const compare = (): void => {
    if (canCompare) turnTo({ is: "compare" });
  };
  useSingleKeys({ n: add, e: edit, k: ownCard, i: () => void takeCard(), c: compare });

  const listKeys = [
    { keys: "↑ ↓", label: t("common.keys.move") },
    { keys: "N", label: t("organisations.keyHints.add"), onPress: add },
    { keys: "E", label: t("organisations.keyHints.edit"), onPress: edit },
    { keys: "K", label: t("organisations.keyHints.ownCard"), onPress: ownCard },
    ...(mayConfirmKeys
      ? [{ keys: "I", label: t("organisations.keyHints.takeCard"), onPress: () => void takeCard() }]
      : []),
    ...(canCompare
      ? [{ keys: "C", label: t("organisations.keyHints.compare"), onPress: compare }]
      : []),
  ];
  return (
    <AppShell
      here="organisations"
      keys={isForm ? [{ keys: "Tab", label: t("common.keys.nextPart") }] : listKeys}
    >
      <Page
        title={t("organisations.title")}
        sub={
          summaries && t("organisations.sub", { count: orgs.length, n: format.number(orgs.length) })
        }
        under={
          cardFile.error !== null && (
            <Band tone="lamp" title={t("organisations.card.refused")} isAlert>
              {t(`errors.${cardFile.error}`)}
            </Band>
          )
        }
        actions={
          <>
            <Action keys="K" disabled={isForm} onClick={ownCard}>
              {t("organisations.ownCard")}
            </Action>
            {mayConfirmKeys && (
              <Action keys="I" disabled={isForm} onClick={() => void takeCard()}>
                {t("organisations.takeCard")}
              </Action>
            )}
            <Action kind="primary" keys="N" disabled={isForm} onClick={add}>
              {t("organisations.add")}
            </Action>
          </>
        }
      >
        {summaries && (
          <Split
            paneWidth={360}
            pane={
              <PaneContent
                mode={mode}
                summary={chosen}
                mayConfirmKeys={mayConfirmKeys}
                onMode={turnTo}
                onClose={close}
                onTell={(text) => {
                  tell({ id: NOTICE, text });
                }}
              />
            }
          >
            <DataTable
              ref={table}
              label={t("organisations.title")}
              columns={columns}
              rows={orgs}
              rowKey={(org) => org.orgId}
              selectedKey={chosen?.orgId ?? null}
              onSelect={(orgId) => {
                if (isForm) return;
                setChosenId(orgId);
                if (!isShown) turnTo({ is: "show" });
              }}
              onOpen={edit}
              fill
              autoFocus
              position={(from, to, total) =>
                t("organisations.position", {
                  from: format.number(from),
                  to: format.number(to),
                  total: format.number(total),
                })
              }
            />
            {orgs.length === 1 && <p className="soft">{t("organisations.empty")}</p>}
          </Split>
        )}
      </Page>
    </AppShell>
  );
}
