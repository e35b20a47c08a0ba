import type { DirectoryUser } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { AddForm } from "./add-form";
import { ChangeForm, type UserChange } from "./change-form";
import { isLastSupervisor } from "./last-supervisor";
import type { MadeSheets } from "./make-sheets-form";
import { OwnForm } from "./own-form";
import { RecoveryPane } from "./recovery-pane";
import { UserPane } from "./user-pane";

/** What the pane beside the list is for at this moment. */
export type UsersMode = "show" | "add" | "own" | "sheets" | UserChange;

export interface UsersPaneProps {
  readonly mode: UsersMode;
  /** The chosen line of the list. */
  readonly user: DirectoryUser | undefined;
  readonly onMode: (mode: UsersMode) => void;
  /** Back to the list; what was done is told. */
  readonly onDone: (said: string) => void;
  readonly onMade: (made: MadeSheets) => void;
}

/** The pane: one person, a form, or the recovery sheets. */
export function UsersPane({ mode, user, onMode, onDone, onMade }: UsersPaneProps) {
  const { t } = useWords();
  const { open } = useSession();
  const close = (): void => {
    onMode("show");
  };
  switch (mode) {
    case "add":
      return <AddForm onDone={onDone} onCancel={close} />;
    case "own":
      return <OwnForm onDone={onDone} onCancel={close} />;
    case "sheets":
      return (
        <RecoveryPane
          onMade={onMade}
          onWorks={() => {
            onDone(t("users.recovery.worked"));
          }}
          onClose={close}
        />
      );
    case "show":
      return (
        user && (
          <UserPane
            user={user}
            isOwn={user.userId === open.user.userId}
            isLastSupervisor={isLastSupervisor(user, open.users)}
            onChange={onMode}
          />
        )
      );
    default:
      return (
        user && (
          <ChangeForm key={user.userId} user={user} what={mode} onDone={onDone} onCancel={close} />
        )
      );
  }
}
