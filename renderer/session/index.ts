export { answerOf, attempt } from "./attempt";
export { OpenSession } from "./open-session";
export type { SessionActs } from "./session-acts";
export type { AppInfo, OpenHouse } from "./session-state";
export { useSession, useVault, type Session } from "./use-session";
export { useSessionDoor, type SessionDoor } from "./use-session-door";
export { useVaultQuery } from "./use-vault-query";
