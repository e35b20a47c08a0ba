import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { CaseQuery, VaultApi } from "../../../renderer/store/vault-api";
import { aReferral } from "../referrals/house";
import { followUp } from "../care/samples";
import {
  ANY_CASE as EVERY,
  caseOf,
  incidentOf,
  must,
  openHouse,
  type House,
} from "../store/builders";
import { openAs } from "../store/tickets";

// Two houses with the same open files, one of them with hidden files between: whoever may not see those gets
// the same answer to every question that the screens ask (dictionary §11 R4).

const NAMES = ["Bopha", "Dara", "Sophea", "Bopha", "Vanna"];

/** The same five people in every house, as ids and all. */
const OPEN: readonly CaseContent[] = NAMES.map((givenNameLatin, at) =>
  busy(
    caseOf({
      givenNameLatin,
      familyNameKm: "ចាន់",
      receptionAt: `2026-10-0${String(at + 1)}T09:20`,
      sex: at % 2 === 0 ? "female" : "male",
    }),
    "12",
  ),
);

/** Files that would show anywhere: in every list, under the same names, and in a month and a province of their own. */
const HIDDEN: readonly CaseContent[] = ["Bopha", "Zeta", "Aaron"].map((givenNameLatin, at) =>
  busy(
    caseOf({
      givenNameLatin,
      familyNameKm: "ចាន់",
      receptionAt: `2026-0${String(at + 7)}-03T09:20`,
      status: (["active", "draft", "pending_review"] as const)[at] ?? "draft",
    }),
    "25",
  ),
);

function busy(content: CaseContent, province: string): CaseContent {
  const { caseFile, person, triage } = content;
  return {
    ...content,
    caseFile: { ...caseFile, urgentRisk: "urgent" },
    person: { ...person, homeAdminCode: known(province) },
    triage: { ...triage, inDangerNow: known("yes") },
    followUps: [followUp("2026-10-10", { stage: known("monitoring") })],
    referrals: caseFile.status === "active" ? [aReferral({ events: [] })] : [],
  };
}

/** A house in which these files were saved in this order, seen by somebody who is not named in any. */
async function houseWith(contents: readonly CaseContent[]): Promise<VaultApi> {
  const house = await openHouse();
  const { user, organisation } = house.grant();
  for (const content of contents) {
    const isHidden = HIDDEN.includes(content);
    const caseFile = {
      ...content.caseFile,
      siteOrgId: organisation.orgId,
      ...(isHidden && { accessLevel: "restricted" as const, caseOwner: user.userId }),
    };
    must(await house.core.saveCase({ ...content, caseFile }, 0));
  }
  must(await house.core.saveIncident(INCIDENT, 0));
  return (await openAs(house, "supervisor")).core;
}

const INCIDENT = incidentOf(OPEN);

const SORTS = ["received", "name", "age", "caseNo", "status", "risk"] as const;
const TEXTS = [
  ...["", "Bopha", "Zeta", "Aaron", "ចាន់", "RD-"],
  ...HIDDEN.flatMap(({ caseFile, person }) => [caseFile.caseNo, person.survivorCode]),
];

const QUERIES: readonly CaseQuery[] = [
  ...TEXTS.map((text) => ({ ...EVERY, text })),
  ...SORTS.flatMap((sort) =>
    (["asc", "desc"] as const).flatMap((direction) =>
      [0, 2, 4].map((offset) => ({ ...EVERY, sort, direction, offset, limit: 2 })),
    ),
  ),
  { ...EVERY, month: "2026-07" },
  { ...EVERY, provinces: ["25"] },
  { ...EVERY, statuses: ["draft", "pending_review"] },
];

const idsOf = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId);

/** Everything that the screens can ask without naming a file, without times and without the house's own ids. */
async function told(core: VaultApi): Promise<unknown> {
  const pages = [];
  for (const query of QUERIES) {
    const { rows, total, totalUnfiltered, months } = await core.queryCases(query);
    pages.push({ ids: idsOf(rows), total, totalUnfiltered, months });
  }
  const today = await core.today();
  const board = await core.stayBoard("2026-10-10");
  const [first] = OPEN;
  const { caseId } = first!.caseFile;
  return {
    pages,
    today: [today.urgent, today.drafts, today.forReview].map(idsOf),
    unfinished: today.unfinished.length,
    due: (await core.dueBoard()).map(({ kind, on, summary }) => [kind, on, summary.caseId]),
    nights: [board.adults, board.children].map(idsOf),
    beds: [board.taken, board.arrived, board.left],
    answers: await core.fileAnswers(),
    waiting: (await core.waitingReferrals()).map(({ summary }) => summary.caseId),
    alike: (
      await core.likelySame({ caseId: "none", answers: HIDDEN[1]!.person, notDuplicateOf: [] })
    ).map(({ summary, reasons }) => [summary.caseId, reasons]),
    others: idsOf(await core.otherAdmissions(caseId)),
    versions: (await core.listVersions(caseId)).map(({ rowVersion }) => rowVersion),
    incidents: (await core.listIncidents()).map(({ incidentId, victimCount }) => [
      incidentId,
      victimCount,
    ]),
    recalls: await core.recallsOwed(),
    damaged: await core.damagedRows(),
  };
}

describe("hidden files", () => {
  it("change no answer to any question, wherever they stand among the others", async () => {
    const plain = await told(await houseWith(OPEN));
    const order = fc.shuffledSubarray([...OPEN.keys(), ...HIDDEN.map((_, at) => at + 5)], {
      minLength: OPEN.length + HIDDEN.length,
    });
    await fc.assert(
      fc.asyncProperty(order, async (indexes) => {
        const all = [...OPEN, ...HIDDEN];
        const seen = await told(await houseWith(indexes.map((at) => all[at]!)));
        expect(seen).toEqual(plain);
      }),
      { numRuns: 6, seed: 20261122 },
    );
  }, 120_000);

  it("would be told by any of these questions, were they open: the test above can fail", async () => {
    const plain = (await told(await houseWith(OPEN))) as Record<string, unknown>;
    const house = await openHouse();
    await saveOpen(house, [...OPEN, ...HIDDEN]);
    const seen = (await told((await openAs(house, "supervisor")).core)) as Record<string, unknown>;
    const silent = Object.keys(plain).filter(
      (question) => JSON.stringify(seen[question]) === JSON.stringify(plain[question]),
    );
    // Nobody left a form open, was called back or broke; one file's own story is its own.
    expect(silent).toEqual(["unfinished", "others", "versions", "incidents", "recalls", "damaged"]);
  });
});

async function saveOpen({ core, grant }: House, contents: readonly CaseContent[]): Promise<void> {
  const siteOrgId = grant().organisation.orgId;
  for (const content of contents) {
    must(await core.saveCase({ ...content, caseFile: { ...content.caseFile, siteOrgId } }, 0));
  }
  must(await core.saveIncident(INCIDENT, 0));
}
