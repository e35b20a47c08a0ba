import { known, NOT_ASKED } from "../domain/answer";
import type { ExploitationEpisode } from "../domain/exploitation-episode";
import type { Recruitment } from "../domain/recruitment";
import { addDays } from "../domain/local-time";
import type { DemoRandom } from "./demo-random";

type Known<A> = Extract<A, { value: unknown }> extends { value: infer V } ? V : never;
type ExploitationType = Known<ExploitationEpisode["exploitationType"]>[number];
type Sector = Known<ExploitationEpisode["sectorKh"]>;
type Place = Known<ExploitationEpisode["placeKind"]>;
type Group = "human_trafficking" | "sexual_exploitation";

/** Kinds of exploitation by offence group, each with where it tends to happen and how often. */
const KINDS: Readonly<
  Record<Group, readonly (readonly [[ExploitationType, Sector, Place], number])[]>
> = {
  human_trafficking: [
    [["forced_labour", "fishing_boat", "boat"], 4],
    [["forced_labour", "brick_kiln", "brick_kiln"], 3],
    [["forced_labour", "construction", "construction_site"], 3],
    [["forced_criminality", "scam_compound", "compound"], 6],
    [["forced_criminality", "casino_gambling", "casino"], 2],
    [["domestic_servitude", "domestic_work", "private_home"], 4],
    [["debt_bondage_purpose", "agriculture_plantation", "plantation"], 2],
    [["forced_begging", "begging_street_vending", "street"], 2],
    [["forced_marriage", "other", "private_home"], 2],
  ],
  sexual_exploitation: [
    [["sexual_prostitution", "entertainment_venue", "entertainment_venue"], 6],
    [["sexual_prostitution", "massage", "entertainment_venue"], 3],
    [["sexual_online", "other", "online"], 4],
    [["sexual_pornography", "other", "online"], 2],
  ],
};

/** The kinds of exploitation that an incident of this group is about. */
export function allegedTypes(random: DemoRandom, group: Group): ExploitationType[] {
  return [random.weighted(KINDS[group])[0]];
}

/** One invented stretch of exploitation that ended on the day of rescue. */
export function demoEpisode(
  random: DemoRandom,
  group: Group,
  province: string,
  rescueDay: string,
): ExploitationEpisode {
  const [type, sector, place] = random.weighted(KINDS[group]);
  const start = addDays(rescueDay, -random.int(20, 500));
  return {
    episodeId: random.uuid(),
    stageReached: known(random.chance(0.9) ? "exploited" : "in_transit"),
    exploitationType: known([type]),
    primaryType: known(type),
    sexExploitationForm: NOT_ASKED,
    industryIsic: NOT_ASKED,
    sectorKh: known(sector),
    criminalActivity: type === "forced_criminality" ? known(["online_scam"]) : NOT_ASKED,
    placeKind: known(place),
    country: known("KH"),
    adminCode: known(province),
    venueName: NOT_ASKED,
    platformsUsed: NOT_ASKED,
    startDate: { mv: "estimated", value: { date: start.slice(0, 7), prec: "month" } },
    endDate: known({ date: rescueDay, prec: "day" }),
    means: [
      { means: "false_promises", answer: random.chance(0.8) ? "yes" : "no" },
      { means: "restricts_movement", answer: random.chance(0.6) ? "yes" : "unknown" },
      { means: "withholds_documents", answer: random.chance(0.5) ? "yes" : "no" },
    ],
    payReceived: NOT_ASKED,
    hoursPerDay: known(random.int(9, 16)),
    daysPerWeek: known(random.int(6, 7)),
    howEnded: known("rescued_police"),
  };
}

/** How the invented person was recruited. */
export function demoRecruitment(
  random: DemoRandom,
  group: Group,
  ageYears: number | null,
): Recruitment {
  const method = random.pick([
    "online_social_network",
    "friends_or_social_event",
    "village_broker",
    "unlicensed_agency",
  ] as const);
  return {
    recruitmentId: random.uuid(),
    recruitedOn: NOT_ASKED,
    recruitedCountry: NOT_ASKED,
    recruitedAdminCode: NOT_ASKED,
    ageWhenTrafficked:
      ageYears === null ? { mv: "unknown" } : known(Math.max(0, ageYears - random.int(0, 1))),
    method: known([method]),
    platforms:
      method === "online_social_network"
        ? known([random.pick(["facebook", "telegram", "tiktok"] as const)])
        : { mv: "not_applicable" },
    recruiterRelation: known(
      random.pick(["acquaintance", "neighbour", "stranger", "other_family"] as const),
    ),
    recruiterKind: known(method === "unlicensed_agency" ? "unlicensed_agency" : "informal_broker"),
    agencyName: NOT_ASKED,
    agencyLicenceNo: NOT_ASKED,
    promisedJob: known(
      group === "human_trafficking"
        ? random.pick(["Computer work", "Work on a farm", "House cleaning", "Fishing"])
        : random.pick(["Waitress", "Singer in a restaurant", "Massage"]),
    ),
    promisedPay: known({ amount: random.int(3, 12) * 100, currency: "USD" }),
    feePaid: NOT_ASKED,
    debtAmount: NOT_ASKED,
    timesSoldOn: NOT_ASKED,
    legs: [],
  };
}
