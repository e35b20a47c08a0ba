import { beforeEach, expect, it } from "vitest";
import type { BatchRequest } from "../../../renderer/store/vault-api";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { IncidentContent } from "../../../shared/domain/incident";
import { searchKey } from "../../../shared/khmer/fold";
import { COUNTED_FIELDS } from "../../../shared/report/answer-counts";
import { K_OF_AUDIENCE, type Audience } from "../../../shared/report/national-table";
import { isPublishable } from "../../../shared/report/publishable";
import { reportJson } from "../../../shared/report/report-json";
import { aSuspect } from "../report/build-records";
import { caseOf, incidentOf, introduce, must, openHouse, type House } from "./builders";
import { sealFor } from "./tickets";

/** Whoever is alleged, and the names that lead to them; each in a spelling that folding has to see through. */
const PLANTED = {
  latin: "Vannak  CHHEANG-Wickley",
  khmer: "ឈាង\u200bវណ្ណៈក្រឡេក",
  front: "Golden Heron Massage (invented)",
  note: "The driver Sombath Krookham took the money",
} as const;
const DAY = "2026-10-02";

let site: House;
let desk: House;
let month: BatchRequest;

/** Twenty suspects whose names are known, so that no figure about them is hidden for being small. */
function incidentWithNames(at: number): IncidentContent {
  const court = { arrestDate: known(DAY), courtDate: known(DAY), sex: known("male" as const) };
  return {
    ...incidentOf([], DAY),
    note: known(PLANTED.note),
    businessFront: known(PLANTED.front),
    suspects: [
      aSuspect({ ...court, nameText: known(at % 2 === 0 ? PLANTED.latin : PLANTED.khmer) }),
      aSuspect({ ...court, nameText: NOT_ASKED }),
    ],
  };
}

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  month = { kind: "statistical", period: "2026-10", recipientOrgId: orgId };
  for (let at = 0; at < 20; at += 1) must(await site.core.saveIncident(incidentWithNames(at), 0));
  for (let at = 0; at < 20; at += 1) {
    const person = caseOf({ narrative: `${PLANTED.note}. ${PLANTED.khmer}` });
    const alsoSuspectId = aSuspect().suspectId;
    must(await site.core.saveCase({ ...person, person: { ...person.person, alsoSuspectId } }, 0));
  }
});

/** Words of the planted texts that stand in figures for other reasons. */
const COMMON = new Set(["invented", "driver", "money"]);

/** Every planted text, and each of its longer words, as folding leaves them. */
const KEYS = Object.values(PLANTED).flatMap((name) =>
  [searchKey(name), ...searchKey(name).split(/[^\p{L}\p{M}]+/u)].filter(
    (key) => key.length > 4 && !COMMON.has(key),
  ),
);

function namedIn(output: unknown): string[] {
  const key = searchKey(typeof output === "string" ? output : JSON.stringify(output));
  return KEYS.filter((name) => key.includes(name));
}

it("the names are in the records that the figures are counted from", async () => {
  const [first] = await site.core.listIncidents();
  const record = await site.core.get("incident", first?.incidentId ?? "");
  expect(namedIn(record).length).toBeGreaterThan(3);
});

it.each(Object.keys(K_OF_AUDIENCE) as Audience[])(
  "no table for %s names a suspect, nor does its file",
  async (audience) => {
    const table = await site.core.nationalTable({
      audience,
      period: { from: "2026-10-01", to: "2026-10-31" },
      province: null,
      cutoffAt: "2027-01-01T00:00:00.000Z",
    });
    const court = table.lines.find(({ key }) => key === "suspects_court");
    expect(court?.cells.total.value).toBe(40);
    expect(namedIn(table)).toEqual([]);
    expect(isPublishable(table)).toBe(true);
    expect(namedIn(reportJson(table))).toEqual([]);
  },
);

it("no count of answers names a suspect", async () => {
  const answers = await site.core.fileAnswers();
  expect(JSON.stringify(answers).length).toBeGreaterThan(COUNTED_FIELDS.length);
  expect(namedIn(answers)).toEqual([]);
  expect(namedIn(await site.core.receptionTally())).toEqual([]);
});

it("no batch of figures names a suspect: its preview, its file as the desk opens it, its line in the list", async () => {
  const preview = await site.core.previewBatch(month);
  expect(preview.table?.lines.find(({ key }) => key === "suspects_court")?.cells.total.value).toBe(
    40,
  );
  expect(namedIn(preview)).toEqual([]);
  const sealed = must(await sealFor(site, month));
  expect(namedIn(sealed.suggestedName)).toEqual([]);
  expect(namedIn(await site.core.listBatches())).toEqual([]);
  const opened = must(await desk.core.openBatch(sealed.bytes, () => undefined));
  expect(namedIn(opened)).toEqual([]);
  must(await desk.core.applyImport(opened.importId));
  expect(namedIn(await desk.core.listBatches())).toEqual([]);
  expect(await desk.core.listIncidents()).toEqual([]);
});
