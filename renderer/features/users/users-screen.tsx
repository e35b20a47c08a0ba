import { useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band, DataTable, Page, Split, tell, type DataTableHandle } from "../../ui";
import type { MadeSheets } from "./make-sheets-form";
import { NewSheetsPage } from "./new-sheets-page";
import { OwnPage } from "./own-page";
import { lacksSecondApprover } from "./second-approver";
import { useUserColumns } from "./user-columns";
import { UsersPane, type UsersMode } from "./users-pane";

/** The one notice of this screen: what was done last. */
const NOTICE = "users";

/** Who may unlock this house, and the recovery sheets; for others than supervisors, their own passphrase. */
export function UsersScreen() {
  const { user, organisation } = useSession().open;
  const { t } = useWords();
  const [made, setMade] = useState<MadeSheets | null>(null);
  const [, setAsked] = useSearchParams();
  if (!mayManageUsers(user.role)) return <OwnPage onDone={say} />;
  if (made === null) {
    return (
      <People
        onMade={(sheets) => {
          // Whoever has to lock now finds the way to new sheets in front of them afterwards.
          setAsked("sheets", { replace: true });
          setMade(sheets);
        }}
      />
    );
  }
  return (
    <NewSheetsPage
      made={made}
      siteCode={organisation.siteCode}
      onClose={(isChecked) => {
        setMade(null);
        if (isChecked) say(t("users.recovery.worked"));
      }}
    />
  );
}

function say(text: string): void {
  tell({ id: NOTICE, text });
}

function People({ onMade }: { onMade: (made: MadeSheets) => void }) {
  const { t } = useWords();
  const { user, users } = useSession().open;
  const columns = useUserColumns(user.userId);
  const [asked] = useSearchParams();
  const [mode, setMode] = useState<UsersMode>(
    asked.has("add") ? "add" : asked.has("sheets") ? "sheets" : "show",
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const table = useRef<DataTableHandle>(null);
  const chosen = users.find(({ userId }) => userId === chosenId) ?? users[0];
  const isShown = mode === "show";
  const activeCount = users.filter(({ status }) => status === "active").length;

  /** An open form keeps the pane until it is saved or left: nothing typed goes by a stray key. */
  const add = (): void => {
    if (isShown) setMode("add");
  };
  const own = (): void => {
    if (isShown) setMode("own");
  };
  const sheets = (): void => {
    if (isShown) setMode("sheets");
  };
  const turnTo = (next: UsersMode): void => {
    setMode(next);
    if (next !== "show") return;
    requestAnimationFrame(() => {
      table.current?.focus();
    });
  };
  useSingleKeys({ n: add, p: own, r: sheets });

  return (
    <AppShell
      here="users"
      keys={
        isShown
          ? [
              { keys: "↑ ↓", label: t("common.keys.move") },
              { keys: "N", label: t("users.keyHints.add"), onPress: add },
              { keys: "P", label: t("users.keyHints.own"), onPress: own },
              { keys: "R", label: t("users.keyHints.sheets"), onPress: sheets },
            ]
          : [{ keys: "Tab", label: t("common.keys.nextPart") }]
      }
    >
      <Page
        title={t("users.title")}
        sub={t("users.sub", { count: activeCount })}
        under={lacksSecondApprover(users) && <Band>{t("users.onlyOne")}</Band>}
        actions={
          <>
            <Action keys="R" disabled={!isShown} onClick={sheets}>
              {t("users.sheets")}
            </Action>
            <Action keys="P" disabled={!isShown} onClick={own}>
              {t("users.own")}
            </Action>
            <Action kind="primary" keys="N" disabled={!isShown} onClick={add}>
              {t("users.add")}
            </Action>
          </>
        }
      >
        <Split
          paneWidth={400}
          pane={
            <UsersPane
              mode={mode}
              user={chosen}
              onMode={turnTo}
              onDone={(said) => {
                say(said);
                turnTo("show");
              }}
              onMade={onMade}
            />
          }
        >
          <DataTable
            ref={table}
            label={t("users.title")}
            columns={columns}
            rows={users}
            rowKey={({ userId }) => userId}
            selectedKey={chosen?.userId ?? null}
            onSelect={(userId) => {
              if (isShown) setChosenId(userId);
            }}
            autoFocus={isShown}
          />
        </Split>
      </Page>
    </AppShell>
  );
}
