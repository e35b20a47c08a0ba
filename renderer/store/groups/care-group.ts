import { err, ok } from "../../../shared/result";
import { checkJournal } from "../journal/check-journal";
import { answerOf } from "../journal/snapshot-writer";
import { isSnapshotDue, takeSnapshot } from "../journal/snapshot-care";
import { tryBackup } from "../journal/try-backup";
import { commit } from "../commit";
import type { CareApi } from "../vault-api";
import { shownDamage } from "../shown-damage";
import type { Opened } from "./opened";

export function careGroup(opened: Opened): CareApi {
  let tidying: AbortController | null = null;

  return {
    health: async () => {
      const { context, opening, damagedRowIds } = opened();
      const state = await answerOf(context.strongroom.state("live"));
      return {
        opening,
        // Less what this person may see, the rest would be the number of hidden files (R4).
        recordCount: context.index.ids().filter((id) => context.index.isVisible(id)).length,
        journalBytes: state.journalBytes,
        snapshots: state.snapshots,
        freeBytes: state.freeBytes,
        isDiskLow: state.isDiskLow,
        damagedRowIds: shownDamage({ context, damagedRowIds }),
        isRepairDue: context.facts.hasSuspects,
      };
    },
    checkJournal: async (onProgress) => checkJournal(opened().tools, onProgress),
    // Called again and again: what is not done this time is done the next.
    idle: async () => {
      const { context, tools, attachments, receptions, damagedRowIds } = opened();
      if (tidying !== null) return;
      const running = new AbortController();
      tidying = running;
      try {
        while (await tools.shelves.compact(context.journal, running.signal));
        const state = await answerOf(context.strongroom.state("live"));
        // Nobody's open form is pulled away: the rows come back when the store is opened the next time.
        if (state.gaps.length === 0) await context.journal.suspect([...damagedRowIds]);
        if (isSnapshotDue(state, context.now())) await takeSnapshot(context);
        await attachments.sweep();
        await receptions.settle();
      } finally {
        tidying = null;
      }
    },
    makeSnapshot: async (onProgress) => takeSnapshot(opened().context, onProgress),
    tryBackup: async (token, onProgress) => tryBackup(opened().context, token, onProgress),
    houseSettings: async () => opened().meta.settings(),
    saveHouseSettings: async (settings) => {
      const { context, meta } = opened();
      if (context.session.user.role !== "supervisor") return err("not_allowed");
      const row = await meta.sealSettings(settings).catch(() => null);
      if (row === null) return err("bad_request");
      const saved = await commit(context, { meta: [row] });
      return saved.ok ? ok(null) : saved;
    },
  };
}
