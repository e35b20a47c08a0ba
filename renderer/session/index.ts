export { answerOf, attempt } from "./attempt";
export { OpenSession } from "./open-session";
export type { SessionActs } from "./session-acts";
export type { AppInfo, OpenHouse } from "./session-state";
export { useListRows, type ListRow, type ListRows } from "./use-list-rows";
export { useSession, useVault, type Session } from "./use-session";
export { useSessionDoor, type SessionDoor } from "./use-session-door";
export { useVaultQuery } from "./use-vault-query";
