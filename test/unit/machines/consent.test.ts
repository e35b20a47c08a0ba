import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import type { CaseContent } from "../../../shared/domain/case-record";
import { latestConsent, type Consent } from "../../../shared/domain/consent";
import { consentObstacle } from "../../../shared/domain/consent-standing";
import { gateFor } from "../../../shared/domain/gate";
import { orgGraph } from "../../../shared/domain/org-graph";
import { adultCase } from "../../support/sample-case";
import { caseOf, consentOf, must, openHouse, type House } from "../store/builders";

// One purpose and one recipient: every standing that a decision can have, and everything that happens to it.

const ORG = "00000000-0000-4000-8000-000000000002";
const PURPOSE = "share_with_service_provider";
const DAY = "2026-10-15";

const DECISIONS = ["given", "refused", "not_able_to_decide"] as const;
type Standing = "none" | "given" | "refused" | "not_able_to_decide" | "withdrawn" | "expired";
const STANDINGS: readonly Standing[] = ["none", ...DECISIONS, "withdrawn", "expired"];

function decided(decision: Consent["decision"], change: Partial<Consent> = {}): Consent {
  return {
    ...consentOf(PURPOSE, decision),
    ...{ recipientOrgId: ORG, dataScope: ["identity"], ...change },
  };
}

/** The decisions that lead to a standing. */
function rowsFor(standing: Standing): Consent[] {
  switch (standing) {
    case "none":
      return [];
    case "expired":
      return [decided("given", { validFrom: "2025-10-01", expiresOn: DAY })];
    case "withdrawn":
      return [decided("given"), decided("withdrawn", { withdrawnAt: "2026-10-14T03:00:00.000Z" })];
    case "given":
    case "refused":
    case "not_able_to_decide":
      return [decided(standing)];
  }
}

function standingOf(
  content: Pick<CaseContent, "consents" | "person" | "relatedPersons">,
): Standing {
  const latest = latestConsent(content.consents, PURPOSE, ORG);
  const obstacle = consentObstacle(latest, content, DAY);
  if (obstacle === null) return "given";
  if (obstacle === "missing") return "none";
  if (obstacle === "undecided") return "not_able_to_decide";
  if (obstacle === "refused" || obstacle === "withdrawn" || obstacle === "expired") return obstacle;
  throw new Error(`a grown person is not asked this: ${obstacle}`);
}

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

/** What the Worker makes of one event; `refused` where it does not happen. */
async function after(standing: Standing, event: "withdraw" | (typeof DECISIONS)[number]) {
  const content = caseOf();
  const rows = rowsFor(standing);
  const { id } = must(
    await house.core.saveCase({ ...content, consents: [...content.consents, ...rows] }, 0),
  );
  const held = (await house.core.get("case", id))!;
  const target = rows[0]?.consentId ?? randomUuid();
  const { kind: _, meta: __, ...whole } = held;
  const done =
    event === "withdraw"
      ? await house.core.withdrawConsent(id, target, 1)
      : await house.core.saveCase({ ...whole, consents: [...whole.consents, decided(event)] }, 1);
  const now = (await house.core.get("case", id))!;
  // What was decided stays as it was decided, whatever follows.
  expect(now.consents.slice(0, held.consents.length)).toEqual(held.consents);
  return done.ok ? standingOf(now) : "refused by the Worker";
}

describe.each(STANDINGS)("a consent that is %s", (standing) => {
  test.each(DECISIONS)("and then decided anew: %s", async (decision) => {
    expect(await after(standing, decision)).toBe(decision);
  });

  test("and then taken back", async () => {
    // A yes that has run out can be taken back as well: what went out under it is called back.
    const stands = standing === "given" || standing === "expired";
    expect(await after(standing, "withdraw")).toBe(stands ? "withdrawn" : "refused by the Worker");
  });
});

test("no order of decisions lets anything go but a yes that is the last word and still runs", () => {
  const event = fc.record({
    decision: fc.constantFrom(...DECISIONS, "withdrawn" as const),
    expiresOn: fc.constantFrom("2026-10-14", DAY, "2026-10-16", "2027-10-01"),
    isOther: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), (events) => {
      const consents = events.map(({ decision, expiresOn, isOther }) =>
        decided(decision, { expiresOn, recipientOrgId: isOther ? randomUuid() : ORG }),
      );
      const last = events.filter(({ isOther }) => !isOther).at(-1);
      const answer = gateFor(
        { ...adultCase(), consents },
        {
          recipient: {
            ...{ orgId: ORG, orgType: "ngo_service", keys: null },
            ...{ ispSignedOn: "2026-01-01", ispExpiresOn: null },
          },
          ...{ ownOrgId: "own", graph: orgGraph([]), day: DAY },
          ...{ scope: ["identity"], form: "paper" },
        },
      );
      expect(answer.isAllowed).toBe(last?.decision === "given" && last.expiresOn > DAY);
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
