import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type {
  ApprovalAction,
  ApprovalTicket,
  Credentials,
  DirectoryUser,
  DoorAsk,
  DoorFailure,
  DoorReply,
} from "../../shared/vault/door";
import type { HouseSettings, PageEvent } from "../store/vault-api";
import type { DoorQuestion } from "./door-client";
import type { OpenHouse } from "./session-state";

type Given<A extends DoorAsk> = Omit<DoorQuestion<A>, "ask">;
type Answer<A extends DoorAsk> = Promise<Result<DoorReply<A>, DoorFailure>>;

/** What people at work ask of the key process. Every one takes somebody's passphrase, or two sheets. */
export interface SessionActs {
  readonly addUser: (given: Given<"add-user">) => Answer<"add-user">;
  /** Whoever locks themselves or changes their own role is locked out at once. */
  readonly changeUser: (given: Given<"change-user">) => Answer<"change-user">;
  readonly changePassphrase: (given: Given<"change-passphrase">) => Answer<"change-passphrase">;
  /** New keys for this house; it is locked afterwards, since they are opened at the door. */
  readonly rotateKeys: (given: Given<"rotate-keys">) => Answer<"rotate-keys">;
  /** Five sheet texts, for the screen and the printer only. */
  readonly makeSheets: (approver: Credentials) => Answer<"make-sheets">;
  readonly checkSheets: (sheets: [string, string]) => Answer<"check-sheets">;
  /** A second person's ticket for one act of whoever is at work. */
  readonly approve: (
    action: ApprovalAction,
    targetId: string,
    approver: Credentials,
  ) => Promise<Result<ApprovalTicket, ErrorCode>>;
}

export interface SessionActParts {
  readonly ask: <A extends DoorAsk>(question: DoorQuestion<A>) => Answer<A>;
  /** Throws when nobody is at work. */
  readonly house: () => OpenHouse;
  readonly changeHouse: (change: HouseChange) => void;
  /** Into the audit chain; never throws. */
  readonly note: (event: PageEvent) => Promise<void>;
  readonly lock: () => Promise<void>;
}

/** What may change of an open house while it is open. */
export interface HouseChange {
  readonly users?: DirectoryUser[];
  readonly recovery?: OpenHouse["recovery"];
  readonly settings?: HouseSettings;
}

export function createSessionActs(parts: SessionActParts): SessionActs {
  const { ask, house, changeHouse, note, lock } = parts;
  return {
    addUser: async (given) => {
      const before = new Set(house().users.map(({ userId }) => userId));
      const answer = await ask({ ask: "add-user", ...given });
      if (!answer.ok) return answer;
      const { users } = answer.value;
      changeHouse({ users });
      const added = users.find(({ userId }) => !before.has(userId));
      await note({ action: "user_change", targetId: added?.userId ?? null });
      return answer;
    },
    changeUser: async (given) => {
      const answer = await ask({ ask: "change-user", ...given });
      if (!answer.ok) return answer;
      changeHouse(answer.value);
      await note({ action: "user_change", targetId: given.userId });
      const isOwn = given.userId === house().user.userId;
      if (isOwn && given.change.what !== "passphrase") void lock();
      return answer;
    },
    changePassphrase: async (given) => {
      const answer = await ask({ ask: "change-passphrase", ...given });
      if (answer.ok) await note({ action: "key_change", targetId: house().user.userId });
      return answer;
    },
    rotateKeys: async (given) => {
      const answer = await ask({ ask: "rotate-keys", ...given });
      if (!answer.ok) return answer;
      await note({ action: "key_change", targetId: null });
      void lock();
      return answer;
    },
    makeSheets: async (approver) => {
      const answer = await ask({ ask: "make-sheets", approver });
      if (!answer.ok) return answer;
      changeHouse({ recovery: answer.value.recovery });
      await note({ action: "key_change", targetId: null });
      return answer;
    },
    checkSheets: async (sheets) => {
      const answer = await ask({ ask: "check-sheets", sheets });
      if (answer.ok) changeHouse(answer.value);
      return answer;
    },
    approve: async (action, targetId, approver) => {
      const requestedBy = house().user.userId;
      const answer = await ask({ ask: "approve", approver, action, targetId, requestedBy });
      return answer.ok ? ok(answer.value.ticket) : err(answer.error.code);
    },
  };
}
