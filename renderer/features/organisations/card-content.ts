import {
  KEYS_UNCHECKED,
  NO_MORE_KNOWN,
  type Organisation,
} from "../../../shared/domain/organisation";
import type { CardPreview } from "../../store/vault-api";
import { contentOf, type OrganisationContent } from "./organisation-content";

/**
 * What to save when a card is kept. What we wrote about the organisation stays ours; from the card come
 * the keys only, or all of it when we did not know them. Nobody has compared these keys yet.
 */
export function contentWithCard(card: CardPreview, held: Organisation | null): OrganisationContent {
  const { orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic } = card;
  const keys = {
    ...KEYS_UNCHECKED,
    ageRecipient,
    signingPublic,
  };
  if (held === null) {
    return {
      ...{ orgId, nameKm, nameEn, orgType, adminCode, keys },
      ...NO_MORE_KNOWN,
      phone: "",
      isHotline: false,
      siteSecret: orgType === "ngo_shelter",
      isOwn: false,
    };
  }
  return { ...contentOf(held), keys };
}
