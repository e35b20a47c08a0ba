import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import { withHouseMatters, withoutHouseMatters } from "../../../shared/domain/house-matters";
import { grownLineage, versionOfLineage } from "../../../shared/domain/lineage";
import { conflictsOf, lastCommonVersion, mergeRecords } from "../../../shared/domain/merge";
import { textOf } from "../../../shared/domain/merge-fields";
import { mayReceiveWholeRecords } from "../../../shared/domain/organisation";
import { contentSha256 } from "../../../shared/exchange/item";
import { standingOf } from "../../../shared/exchange/import-plan";
import type { OpenedItem } from "../../../shared/exchange/open-file";
import type { AsideTable } from "../aside-table";
import { withoutKeys } from "../batch-candidates";
import type { RecordRepository, RecordWrite } from "../record-repository";
import type { StoreContext } from "../store-context";
import type { ImportVerdict } from "../vault-api";

/** What taking in one version would do. */
export interface VersionVerdict {
  readonly verdict: ImportVerdict;
  readonly reason: string | null;
  readonly write: RecordWrite | null;
  /** Why the version itself is kept, too; null where it is not. */
  readonly kept: "conflict" | "merged" | null;
}

/** Decides about one version that may be believed, by what is here (ADR 0021). It writes nothing. */
export class VersionJudge {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #asides: AsideTable;

  constructor(store: StoreContext, records: RecordRepository, asides: AsideTable) {
    this.#store = store;
    this.#records = records;
    this.#asides = asides;
  }

  /** `held`: what is here of it, null for nothing. */
  async judge(item: OpenedItem<AnyRecord>, held: AnyRecord | null): Promise<VersionVerdict> {
    const theirs = item.record;
    if (held === null) {
      const record = asReceived(theirs, null);
      return { ...nothing("new"), write: { record, replaces: 0 } };
    }
    // An organisation that is here stays as it is: its keys and names were confirmed here.
    if (theirs.kind === "organisation") return nothing("same");
    // What is the house's own was never in the file: it makes no difference between the two.
    const ours = withoutHouseMatters(held);
    const here = { lineage: held.meta.lineage, contentSha256: await contentSha256(ours) };
    const standing = standingOf(item, theirs.meta.lineage, here);
    switch (standing) {
      case "fresh":
      case "same":
        return nothing("same");
      case "older":
        return nothing("older");
      case "forked":
        return this.#forked(ours, theirs);
      case "changed":
      case "apart":
        return this.#later(held, ours, theirs, standing === "changed");
    }
  }

  /** One version with two contents: nobody's program does that, so a person looks at it. */
  #forked(ours: AnyRecord, theirs: AnyRecord): VersionVerdict {
    // Parts were taken out of one of the two: they are the same version all the same.
    if (ours.meta.isPartial !== theirs.meta.isPartial) return nothing("same");
    if (conflictsOf(null, ours, theirs).length === 0) return nothing("same");
    return { ...nothing("conflicting"), reason: "same_version", kept: "conflict" };
  }

  async #later(
    held: AnyRecord,
    ours: AnyRecord,
    theirs: AnyRecord,
    isAfter: boolean,
  ): Promise<VersionVerdict> {
    // A copy without names or words would take them out here as well.
    if (theirs.meta.isPartial && !held.meta.isPartial) return refused("reading_copy");
    if (isAfter && !this.keepsRows(theirs)) return this.#changed(held, theirs, null);
    const base = isAfter ? ours : await this.lastCommon(held, theirs);
    const keepsOurRows = this.keepsRows(theirs);
    const merge = mergeRecords(base, ours, theirs, { keepsOurRows });
    if (merge.is === "conflict") {
      return { ...nothing("conflicting"), reason: "changed_on_both_sides", kept: "conflict" };
    }
    if (isAfter && isSameContent(merge.record, theirs)) return this.#changed(held, theirs, null);
    return this.#changed(held, keepsOurRows ? this.#asOurs(merge.record) : merge.record, "merged");
  }

  /** The last version that is kept here and that both follow; null for none. Without house matters. */
  async lastCommon(held: AnyRecord, theirs: AnyRecord): Promise<AnyRecord | null> {
    const id = recordId(held);
    const kept = [...(await this.#records.versions(id)), ...(await this.#asides.versionsOf(id))];
    const versions = kept.map(withoutHouseMatters);
    return lastCommonVersion(versions, held.meta.lineage, theirs.meta.lineage);
  }

  /**
   * Of an incident or operation of ours others may have got fewer people than there are, and must not learn
   * it: nobody but this house takes people out.
   */
  keepsRows({ kind, meta }: AnyRecord): boolean {
    return kind !== "case" && meta.originOrgId === this.#store.session.organisation.orgId;
  }

  /** With people whom the others have not, it is a version of our own, which follows both. */
  #asOurs(record: AnyRecord): AnyRecord {
    const { deviceId } = this.#store.session;
    const lineage = grownLineage(record.meta.lineage, deviceId);
    const rowVersion = versionOfLineage(lineage);
    const meta = { ...record.meta, lineage, rowVersion, originDeviceId: deviceId };
    return { ...record, meta };
  }

  #changed(held: AnyRecord, record: AnyRecord, kept: "merged" | null): VersionVerdict {
    // Numbers grow with every version that follows; one that does not was made by hand.
    if (record.meta.rowVersion <= held.meta.rowVersion) return refused("bad_record");
    const write = { record: asReceived(record, held), replaces: held.meta.rowVersion };
    return { verdict: "changed", reason: kept, write, kept };
  }
}

/**
 * A record as it may be kept here in place of `held`: never somebody's keys, never as our own house, never as
 * a part of our body by their word, and with what this house knows for itself.
 */
function asReceived(record: AnyRecord, held: AnyRecord | null): AnyRecord {
  if (record.kind !== "organisation") return withHouseMatters(record, held);
  const parentOrgId = mayReceiveWholeRecords(record) ? null : record.parentOrgId;
  return withHouseMatters({ ...withoutKeys(record), parentOrgId }, held);
}

function isSameContent(one: AnyRecord, other: AnyRecord): boolean {
  return textOf({ ...one, meta: null }) === textOf({ ...other, meta: null });
}

function nothing(verdict: ImportVerdict): VersionVerdict {
  return { verdict, reason: null, write: null, kept: null };
}

function refused(reason: string): VersionVerdict {
  return { ...nothing("refused"), reason };
}
