import {
  receptionLineSchema,
  receptionTallySchema,
  type ReceptionLine,
  type ReceptionTally,
} from "../../shared/domain/reception-line";
import {
  incomingReferralSchema,
  type IncomingReferral,
} from "../../shared/domain/incoming-referral";
import { MOST_BEDS } from "../../shared/domain/stay-board";
import { DEMO_HOUSES } from "../../shared/vault/door";
import type { RowRemoval } from "../../shared/journal/ops";
import { z } from "../../shared/zod";
import { commitOrThrow } from "./commit";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";
import type { HouseSettings, Resume } from "./vault-api";

const metaSchema = z.discriminatedUnion("type", [
  /** Which vault this store belongs to; a demo store is complete once this is written. */
  z.strictObject({
    type: z.literal("store"),
    vaultId: z.string(),
    demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
  }),
  z.strictObject({
    type: z.literal("resume"),
    /** Whose place it was: it may be a file that nobody else knows of. */
    userId: z.string(),
    path: z.string(),
    focusedField: z.string().nullable(),
  }),
  /** For the whole house (dictionary §11 R14); a house that was set up earlier has no number of beds. */
  z.strictObject({
    type: z.literal("settings"),
    idleMinutes: z.int().min(1).max(5),
    bedCapacity: z.int().min(1).max(MOST_BEDS).nullable().default(null),
  }),
  /** Who came and wanted no file: lines of the last day, and numbers. */
  z.strictObject({
    type: z.literal("receptions"),
    lines: z.array(receptionLineSchema),
    tally: z.array(receptionTallySchema),
  }),
  /** Referrals that others made to this house by word or on paper, until they stand in a file. */
  z.strictObject({ type: z.literal("incoming"), lines: z.array(incomingReferralSchema) }),
  /** One that came as a sealed file: a row of its own, so that taking it in changes no other. */
  z.strictObject({ type: z.literal("incoming_packet"), line: incomingReferralSchema }),
]);

const USUAL_SETTINGS: HouseSettings = { idleMinutes: 5, bedCapacity: null };

type MetaOf<T extends "store" | "resume"> = Extract<z.output<typeof metaSchema>, { type: T }>;

/** People who wanted no file. */
export interface Receptions {
  readonly lines: readonly ReceptionLine[];
  readonly tally: readonly ReceptionTally[];
}
export type StoreMark = Omit<MetaOf<"store">, "type">;

/** The few single facts about a store, sealed under a key of their own. */
export class MetaRepository {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof metaSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.meta, "meta", store, metaSchema);
  }

  /** Null for a store that was never completed; throws `AppError("store_damaged")`. */
  async storeMark(): Promise<StoreMark | null> {
    const mark = await this.#table.get("store");
    return mark?.type === "store" ? { vaultId: mark.vaultId, demo: mark.demo } : null;
  }

  /** The row to commit with the first content of a store. */
  sealStoreMark(mark: StoreMark): Promise<SealedRow> {
    return this.#table.seal("store", { type: "store", ...mark });
  }

  /** What the house has set; the usual until somebody did, or when the row does not open. */
  async settings(): Promise<HouseSettings> {
    const settings = await this.#table.get("settings").catch(() => null);
    if (settings?.type !== "settings") return USUAL_SETTINGS;
    return { idleMinutes: settings.idleMinutes, bedCapacity: settings.bedCapacity };
  }

  /** The row of settings; throws a `ZodError` for minutes or beds out of range. */
  async sealSettings(settings: HouseSettings): Promise<SealedRow> {
    const value = metaSchema.parse({ type: "settings", ...settings });
    return this.#table.seal("settings", value);
  }

  /** Empty until somebody refused a file; throws `AppError("store_damaged")`: numbers are not begun anew. */
  async receptions(): Promise<Receptions> {
    const held = await this.#table.get("receptions");
    if (held?.type !== "receptions") return { lines: [], tally: [] };
    return { lines: held.lines, tally: held.tally };
  }

  sealReceptions({ lines, tally }: Receptions): Promise<SealedRow> {
    const value = { type: "receptions" as const, lines: [...lines], tally: [...tally] };
    return this.#table.seal("receptions", value);
  }

  /** Empty until somebody referred a person here; throws `AppError("store_damaged")`. */
  async incoming(): Promise<readonly IncomingReferral[]> {
    const held = await this.#table.get("incoming");
    const lines = held?.type === "incoming" ? [...held.lines] : [];
    // Other rows of this table are of other kinds: read as these, they would count as damaged.
    const packets = this.#table.readFrom(packetId(""), this.#store.reportDamage);
    for await (const { value } of packets) {
      if (value.type === "incoming_packet") lines.push(value.line);
    }
    return lines;
  }

  /** The rows for lines that came by word or on paper, all together, and for those files that changed. */
  async sealIncoming(
    before: readonly IncomingReferral[],
    after: readonly IncomingReferral[],
  ): Promise<{ readonly meta: readonly SealedRow[]; readonly removals: readonly RowRemoval[] }> {
    const isFile = ({ packetSha256 }: IncomingReferral): boolean => packetSha256 !== null;
    const lines = after.filter((line) => !isFile(line));
    const changed = after.filter((line) => isFile(line) && !before.includes(line));
    const gone = before
      .filter(isFile)
      .filter(({ referralId }) => after.every((line) => line.referralId !== referralId));
    return {
      meta: [
        await this.#table.seal("incoming", { type: "incoming", lines }),
        ...(await Promise.all(changed.map((line) => this.sealIncomingPacket(line)))),
      ],
      removals: gone.map(({ referralId }) => ({ table: "meta", id: packetId(referralId), rev: 0 })),
    };
  }

  /** The row of a line that came as a sealed file. */
  sealIncomingPacket(line: IncomingReferral): Promise<SealedRow> {
    return this.#table.seal(packetId(line.referralId), { type: "incoming_packet", line });
  }

  /** Written while the program locks, so it may use the room that is kept for that. */
  async saveResume(resume: Resume): Promise<void> {
    const { userId } = this.#store.session.user;
    const row = await this.#table.seal("resume", { type: "resume", userId, ...resume });
    await commitOrThrow(this.#store, { meta: [row] }, { isLastWords: true });
  }

  /** Where this person was, once: asking again gives null. Another's or a damaged one is as good as none. */
  async takeResume(): Promise<Resume | null> {
    const resume = await this.#table.get("resume").catch(() => null);
    if (resume?.type !== "resume") return null;
    await commitOrThrow(this.#store, { removals: [{ table: "meta", id: "resume", rev: 0 }] });
    if (resume.userId !== this.#store.session.user.userId) return null;
    return { path: resume.path, focusedField: resume.focusedField };
  }
}

const packetId = (referralId: string): string => `incoming.${referralId}`;
