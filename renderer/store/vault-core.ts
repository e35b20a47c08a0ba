import { AppError } from "../../shared/errors";
import { Gate } from "./gate";
import { accessGroup } from "./groups/access-group";
import { asideGroup } from "./groups/aside-group";
import { attachmentsGroup } from "./groups/attachments-group";
import { auditGroup } from "./groups/audit-group";
import { batchesGroup } from "./groups/batches-group";
import { cardsGroup } from "./groups/cards-group";
import { caseworkGateGroup } from "./groups/casework-gate-group";
import { boardsGroup } from "./groups/boards-group";
import { careGroup } from "./groups/care-group";
import { courtBundleGroup } from "./groups/court-bundle-group";
import { incomingGroup } from "./groups/incoming-group";
import { matchingGroup } from "./groups/matching-group";
import { placesGroup } from "./groups/places-group";
import { recallsGroup } from "./groups/recalls-group";
import { recordsGroup } from "./groups/records-group";
import { referralFilesGroup } from "./groups/referral-files-group";
import { referralsGroup } from "./groups/referrals-group";
import { retentionGroup } from "./groups/retention-group";
import { notingDamage } from "./noting-damage";
import { tiesGroup } from "./groups/ties-group";
import { openStore, type OpenStore, type StoreParts } from "./open-store";
import type { StoreChange, VaultApi } from "./vault-api";

/**
 * The vault behind the screens: answers every question of `VaultApi` from the open store. It runs in
 * the vault Worker; tests run it in Node. Before `open` everything throws `AppError("locked")`.
 */
export function createVaultCore(parts: StoreParts): VaultApi {
  const listeners = new Set<(change: StoreChange) => void>();
  let store: OpenStore | null = null;
  const opened = (): OpenStore => {
    if (store === null) throw new AppError("locked");
    return store;
  };
  const gate = new Gate();
  const calls = notingDamage(opened, {
    ...recordsGroup(opened),
    ...batchesGroup(opened),
    ...asideGroup(opened),
    ...cardsGroup(opened),
    ...recallsGroup(opened),
    ...boardsGroup(opened),
    ...careGroup(opened),
    ...auditGroup(opened),
    ...accessGroup(opened),
    ...retentionGroup(opened),
    ...referralsGroup(opened),
    ...referralFilesGroup(opened),
    ...attachmentsGroup(opened),
    ...courtBundleGroup(opened),
    ...caseworkGateGroup(opened),
    ...tiesGroup(opened),
    ...matchingGroup(opened),
    ...incomingGroup(opened),
    ...placesGroup(opened),
  });
  return {
    async open(grant, strongroom, onProgress) {
      const started = parts.now();
      const announce = (kinds: StoreChange["kinds"]): void => {
        for (const listener of listeners) listener({ kinds });
      };
      store = await openStore(grant, strongroom, parts, { announce, onProgress });
      return {
        caseCount: store.context.index.visibleOf("case").length,
        draftCount: (await store.drafts.list()).length,
        openedInMs: parts.now() - started,
        opening: store.opening,
        settings: store.settings,
        damagedRowIds: [...store.damagedRowIds],
      };
    },
    subscribe: async (listener) => {
      listeners.add(listener);
      return Promise.resolve();
    },
    ...gate.all(calls),
    // Whoever waits for the end of a long call must be able to ask for it.
    cancel: () => calls.cancel(),
    eraseCases: (...given) => gate.alone(() => calls.eraseCases(...given)),
  };
}
