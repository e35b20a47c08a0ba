import type { TiesApi } from "../vault-api";
import type { Opened } from "./opened";

export function tiesGroup(opened: Opened): TiesApi {
  return {
    tiesOf: async (userId) => opened().ties.tiesOf(userId),
    declareTie: async (tie) => opened().ties.declareTie(tie),
    saveTies: async (ties) => opened().ties.saveTies(ties),
  };
}
