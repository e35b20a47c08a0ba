import type { AsideApi } from "../vault-api";
import type { Opened } from "./opened";

export function asideGroup(opened: Opened): AsideApi {
  return {
    listAside: async () => opened().asideDesk.list(),
    getAside: async (id) => opened().asideDesk.get(id),
    decideAside: async (id, choices, expectedVersion) =>
      opened().asideDesk.decide(id, choices, expectedVersion),
    retryAside: async (id) => opened().asideDesk.retry(id),
    dropAside: async (id) => opened().asideDesk.drop(id),
  };
}
