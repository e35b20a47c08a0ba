import "fake-indexeddb/auto";
import fc from "fast-check";
import { randomUuid } from "../../../shared/crypto";
import { known, valueOf } from "../../../shared/domain/answer";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import type { AsideChoice } from "../../../renderer/store/vault-api";
import { AsideTable } from "../../../renderer/store/aside-table";
import { openStore } from "../../../renderer/store/open-store";
import { caseOf, contentOf, introduce, must, openHouse, partsOn, type House } from "./builders";
import { SharedFolder } from "./shared-folder";
import { sealFor } from "./tickets";

// Three installations of one body, the folders between them, and a memory of everything that was typed.

/** One thing that somebody does; numbers are taken modulo what there is. */
export type Step =
  | { readonly does: "edit"; readonly house: number; readonly file: number; readonly field: number }
  | { readonly does: "send"; readonly from: number; readonly to: number }
  | { readonly does: "take"; readonly from: number; readonly to: number; readonly which: number }
  | { readonly does: "lose"; readonly from: number; readonly to: number; readonly which: number }
  | { readonly does: "decide"; readonly house: number; readonly ours: boolean };

/** What a value was typed into: two texts that can be written over, and rows that are only added. */
const FIELDS = ["narrative", "givenName", "relative"] as const;

const quiet = (): void => undefined;
const NOBODY_ASKED = { mv: "not_asked" } as const;

export interface Exchange {
  readonly houses: readonly House[];
  /** By month, sender and recipient. */
  readonly folders: Map<string, SharedFolder>;
}

export async function threeHouses(): Promise<Exchange> {
  const houses = [
    await openHouse({ nameEn: "Shelter one" }),
    await openHouse({ nameEn: "Shelter two" }),
    await openHouse({ nameEn: "Data desk" }),
  ];
  for (const to of houses) for (const from of houses) if (to !== from) await introduce(to, from);
  return { houses, folders: new Map() };
}

/** One random history of three files, one of each house, all received in `period` (`YYYY-MM`). */
export class History {
  readonly #exchange: Exchange;
  readonly #period: string;
  readonly #ids: string[] = [];
  /** Every value that was typed, and every one that somebody wrote over or decided against, seeing it. */
  readonly typed = new Set<string>();
  readonly replaced = new Set<string>();
  /** Values that a house typed, or was asked about, by the place of the house. */
  readonly had: readonly Set<string>[] = [new Set(), new Set(), new Set()];
  /** Conflicts that an import told of and the list did not show. */
  readonly unlisted: string[] = [];
  #count = 0;
  /** What was changed at each house since its last file to each other went. */
  readonly #waiting = new Set<string>();

  constructor(exchange: Exchange, period: string) {
    this.#exchange = exchange;
    this.#period = period;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Each house writes down one person, and everybody gets it. */
  async begin(): Promise<void> {
    for (const { core } of this.#exchange.houses) {
      const content = caseOf({ receptionAt: `${this.#period}-03T09:20` });
      this.#ids.push(must(await core.saveCase(content, 0)).id);
    }
    for (const at of this.#exchange.houses.keys()) this.#changedAt(at);
    await this.exchangeAll();
  }

  async do(step: Step): Promise<void> {
    switch (step.does) {
      case "edit":
        return this.#edit(step.house, step.file, step.field);
      case "send":
        return this.#send(step.from, step.to);
      case "take": {
        const file = await (await this.#folder(step.from, step.to)).read(step.which);
        return file === undefined ? undefined : this.#take(step.to, file);
      }
      case "lose":
        return (await this.#folder(step.from, step.to)).lose(step.which);
      case "decide":
        return this.#decideAll(step.house, step.ours);
    }
  }

  /** Everybody sends to everybody and decides what is open, until nothing changes; at most so many times. */
  async settle(rounds = 12): Promise<boolean> {
    for (let round = 0; round < rounds; round += 1) {
      await this.exchangeAll();
      for (const at of this.#exchange.houses.keys()) await this.#decideAll(at, round % 2 === 0);
      if (await this.#isSettled()) return true;
    }
    return false;
  }

  /** Whoever has something new sends it, and it arrives. */
  async exchangeAll(): Promise<void> {
    for (const [from, to] of PAIRS) {
      if (!this.#waiting.has(`${String(from)} ${String(to)}`)) continue;
      this.#waiting.delete(`${String(from)} ${String(to)}`);
      await this.#send(from, to);
      const folder = await this.#folder(from, to);
      const file = await folder.read(folder.size - 1);
      if (file !== undefined) await this.#take(to, file);
    }
  }

  /** What stands at each house, for each file: the same text where it is the same record. */
  async standing(): Promise<string[][]> {
    return Promise.all(
      this.#ids.map(async (id) =>
        Promise.all(this.#exchange.houses.map(async (house) => textOf(await recordAt(house, id)))),
      ),
    );
  }

  /** Values in the present versions, by any house. */
  async present(): Promise<Set<string>> {
    const values = new Set<string>();
    for (const id of this.#ids) {
      for (const house of this.#exchange.houses) {
        for (const value of valuesOf(await recordAt(house, id))) values.add(value);
      }
    }
    return values;
  }

  async #edit(house: number, file: number, field: number): Promise<void> {
    const here = this.#house(house);
    const record = await recordAt(here, this.#ids[file % 3] ?? "");
    if (record === null) return;
    this.#count += 1;
    const value = `${this.#period} typed ${String(this.#count)}`;
    const name = FIELDS[field % FIELDS.length] ?? "narrative";
    const saved = await here.core.saveCase(edited(record, name, value), record.meta.rowVersion);
    must(saved);
    this.typed.add(value);
    this.had[house % 3]?.add(value);
    this.#changedAt(house);
    const before = name === "relative" ? null : valueIn(record, name);
    if (before !== null) this.replaced.add(before);
  }

  async #send(from: number, to: number): Promise<void> {
    if (from % 3 === to % 3) return;
    const [sender, recipient] = [this.#house(from), this.#house(to)];
    const recipientOrgId = recipient.grant().organisation.orgId;
    const request = { kind: "sync", period: this.#period, recipientOrgId } as const;
    const batch = must(await sealFor(sender, request, quiet));
    await sender.core.markExported(batch.batchId, `${batch.suggestedName}.chumrok`);
    await (await this.#folder(from, to)).write(batch.suggestedName, batch.bytes);
  }

  async #take(to: number, file: Uint8Array): Promise<void> {
    const { core } = this.#house(to);
    const preview = must(await core.openBatch(file, quiet));
    const { applied } = must(await core.applyImport(preview.importId));
    if (applied > 0) this.#changedAt(to);
    const conflicts = preview.items.filter(({ verdict }) => verdict === "conflicting");
    if (conflicts.length === 0) return;
    const listed = new Set((await core.listAside()).map(({ recordId }) => recordId));
    this.unlisted.push(...conflicts.map(({ itemKey }) => itemKey).filter((id) => !listed.has(id)));
  }

  async #decideAll(house: number, ours: boolean): Promise<void> {
    const { core } = this.#house(house);
    for (const { id, state } of await core.listAside()) {
      const detail = state === "conflict" ? await core.getAside(id) : null;
      if (detail === null) continue;
      const side = ours ? "ours" : "theirs";
      const choices = Object.fromEntries(detail.choices.map(({ key }) => [key, side] as const));
      must(await core.decideAside(id, choices, detail.expectedVersion));
      for (const choice of detail.choices) this.#seen(choice, side, house);
      this.#changedAt(house);
    }
  }

  #seen(choice: AsideChoice, side: "ours" | "theirs", house: number): void {
    const lost = textOf(side === "ours" ? choice.theirs : choice.ours);
    for (const value of this.typed) {
      if (!lost.includes(`"${value}"`)) continue;
      this.replaced.add(value);
      this.had[house % 3]?.add(value);
    }
  }

  #changedAt(house: number): void {
    for (const [from, to] of PAIRS) {
      if (from === house % 3) this.#waiting.add(`${String(from)} ${String(to)}`);
    }
  }

  async #isSettled(): Promise<boolean> {
    const open = await Promise.all(this.#exchange.houses.map(({ core }) => core.listAside()));
    const same = (await this.standing()).every((texts) => new Set(texts).size === 1);
    return same && open.flat().length === 0;
  }

  #house(at: number): House {
    const house = this.#exchange.houses[at % 3];
    if (house === undefined) throw new Error("there are three");
    return house;
  }

  async #folder(from: number, to: number): Promise<SharedFolder> {
    const key = `${this.#period} ${String(from % 3)} ${String(to % 3)}`;
    const folder = this.#exchange.folders.get(key) ?? (await SharedFolder.make());
    this.#exchange.folders.set(key, folder);
    return folder;
  }
}

/** Every text in all versions that a house keeps of these files, set aside or not. It is opened anew for it. */
async function keptAt(house: House, ids: readonly string[]): Promise<string> {
  const store = await openStore(
    house.grant(),
    house.strongroom,
    partsOn(house.dbName, house.clock),
    { announce: quiet, onProgress: quiet },
  );
  const asides = new AsideTable(store.context);
  const versions = await Promise.all(
    ids.map(async (id) => [await store.records.versions(id), await asides.versionsOf(id)]),
  );
  return JSON.stringify(versions);
}

const PAIRS = [
  ...([
    [0, 1],
    [1, 0],
    [1, 2],
  ] as const),
  ...([
    [2, 1],
    [2, 0],
    [0, 2],
  ] as const),
];

async function recordAt({ core }: House, id: string): Promise<CaseRecord | null> {
  return core.get("case", id);
}

/** Every value that a version has in the fields of a history. */
function valuesOf(record: CaseRecord | null): string[] {
  if (record === null) return [];
  const rows = record.relatedPersons.flatMap(({ name }) => valueOf(name) ?? []);
  return [valueIn(record, "narrative"), valueIn(record, "givenName"), ...rows].flatMap(
    (value) => value ?? [],
  );
}

function valueIn(record: CaseRecord, name: "narrative" | "givenName"): string | null {
  return valueOf(name === "narrative" ? record.caseFile.narrative : record.person.givenNameLatin);
}

function edited(record: CaseRecord, name: (typeof FIELDS)[number], value: string): CaseContent {
  const content = contentOf(record);
  switch (name) {
    case "narrative":
      return { ...content, caseFile: { ...content.caseFile, narrative: known(value) } };
    case "givenName":
      return { ...content, person: { ...content.person, givenNameLatin: known(value) } };
    case "relative": {
      const row: CaseContent["relatedPersons"][number] = {
        ...{ relatedId: randomUuid(), relation: "sibling", name: known(value) },
        ...{ phone: NOBODY_ASKED, adminCode: NOBODY_ASKED, isLegalGuardian: NOBODY_ASKED },
        ...{ isCaregiver: false, involvedInExploitation: NOBODY_ASKED },
        ...{ safeToContact: NOBODY_ASKED, contactConditions: NOBODY_ASKED },
      };
      return { ...content, relatedPersons: [...content.relatedPersons, row] };
    }
  }
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const place = fc.nat({ max: 2 });
const which = fc.nat({ max: 5 });
const does = <D extends Step["does"]>(name: D) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: does("edit"), house: place, file: place, field: place }),
  },
  { weight: 3, arbitrary: fc.record({ does: does("send"), from: place, to: place }) },
  { weight: 3, arbitrary: fc.record({ does: does("take"), from: place, to: place, which }) },
  { weight: 1, arbitrary: fc.record({ does: does("lose"), from: place, to: place, which }) },
  { weight: 1, arbitrary: fc.record({ does: does("decide"), house: place, ours: fc.boolean() }) },
);

/** So many random histories; the same for the same seed. */
export function schedulesOf(count: number, seed: number): Step[][] {
  return fc.sample(fc.array(step, { minLength: 6, maxLength: 14 }), { numRuns: count, seed });
}

/** What went wrong in one history: nothing, if all is well. */
export async function faultsOf(history: History, steps: readonly Step[]) {
  await history.begin();
  for (const one of steps) await history.do(one);
  const isSettled = await history.settle();
  const present = await history.present();
  const isLost = (value: string): boolean => !present.has(value) && !history.replaced.has(value);
  const lost = [...history.typed].filter(isLost);
  return { isSettled, unlisted: history.unlisted, lost };
}

/** All is well: one content everywhere, every conflict listed, no value gone that nobody wrote over. */
export const NO_FAULTS = { isSettled: true, unlisted: [], lost: [] };

/** Takes the folders off the disk again. */
export async function removeFolders({ folders }: Exchange): Promise<void> {
  await Promise.all([...folders.values()].map((folder) => folder.remove()));
}

/** Values that a house typed or was asked about and keeps in no version. To be asked last. */
export async function forgottenBy(
  { houses }: Exchange,
  histories: readonly History[],
): Promise<string[]> {
  const ids = histories.flatMap((history) => history.ids);
  const forgotten: string[] = [];
  for (const [at, house] of houses.entries()) {
    const kept = await keptAt(house, ids);
    const had = histories.flatMap((history) => [...(history.had[at] ?? [])]);
    forgotten.push(...had.filter((value) => !kept.includes(JSON.stringify(value))));
  }
  return forgotten;
}

/** Schedules that share three houses, each in a month of its own. */
export const MONTHS = Array.from(
  { length: 5 },
  (_, at) => `2026-${String(at + 1).padStart(2, "0")}`,
);
