import { mayHandleBatches } from "../../../shared/domain/access";
import { err } from "../../../shared/result";
import type { CardsApi } from "../vault-api";
import type { Opened } from "./opened";

/** Whose keys a file is sealed for is for those who seal it. */
export function cardsGroup(opened: Opened): CardsApi {
  return {
    ownCard: async () => opened().cards.ownCard(),
    readCard: async (file) => opened().cards.read(file),
    keepCard: async (file) => {
      const { cards, guarded, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return cards.keep(file, guarded);
    },
    revokeKeys: async (orgId, revocation) => {
      const { cards, guarded, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return cards.revoke(orgId, revocation, guarded);
    },
  };
}
