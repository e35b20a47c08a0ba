import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { Recruitment } from "../recruitment";

export const recruitment: EntityDictionary<Recruitment> = {
  entity: "recruitment",
  fields: {
    recruitmentId: field("recruitment_id", "OPS", "S"),
    recruitedOn: field("recruited_on", "STQ", "O", {
      maps: ["HTCDS hte_Date with hte_Type=Recruitment"],
      scope: "exploitation_facts",
    }),
    recruitedCountry: field("recruited_country", "STQ", "O", {
      maps: ["HTCDS hte_Country"],
      scope: "exploitation_facts",
    }),
    recruitedAdminCode: field("recruited_admin_code", "STQ", "C", {
      maps: ["HTCDS hte_State, hte_City", "HTCDS vic_LocationOfRecruitment"],
      scope: "exploitation_facts",
    }),
    ageWhenTrafficked: field("age_when_trafficked", "STQ", "O", {
      maps: ["HTCDS vic_AgeWhenTrafficked", "CTDC majorityEntry"],
      scope: "exploitation_facts",
    }),
    method: field("method", "STA", "F", {
      maps: ["HTCDS vic_MethodOfRecruitment (10)", "IC-TIP E"],
      scope: "exploitation_facts",
    }),
    platforms: field("platforms", "STA", "C", {
      maps: ["HTCDS vic_RecruitmentWebsitesAndApps (15)"],
      scope: "exploitation_facts",
    }),
    recruiterRelation: field("recruiter_relation", "STQ", "F", {
      maps: ["HTCDS vic_RelationshipToTrafficker (3)", "CTDC recruiterRelation* (5)"],
      scope: "exploitation_facts",
    }),
    recruiterKind: field("recruiter_kind", "SEN", "F", { scope: "exploitation_facts" }),
    agencyName: field("agency_name", "SEN", "C", { scope: "exploitation_facts" }),
    agencyLicenceNo: field("agency_licence_no", "SEN", "O", { scope: "exploitation_facts" }),
    promisedJob: field("promised_job", "SEN", "O", { scope: "exploitation_facts" }),
    promisedPay: field("promised_pay", "SEN", "O", { scope: "exploitation_facts" }),
    feePaid: field("fee_paid", "SEN", "O", { scope: "exploitation_facts" }),
    debtAmount: field("debt_amount", "SEN", "O", {
      maps: ["CTDC meansOfControlDebtBondage"],
      scope: "exploitation_facts",
    }),
    timesSoldOn: field("times_sold_on", "SEN", "O", { scope: "exploitation_facts" }),
    legs: own("legs", "SEN", "O", { scope: "exploitation_facts" }),
  },
  elsewhere: [
    elsewhere("leg_seq", "OPS", "S", "the order of the list legs", ["HTCDS hte_Type=Transit"]),
  ],
};

export const routeLeg: EntityDictionary<Recruitment["legs"][number]> = {
  entity: "route_leg",
  fields: {
    from: field("leg_from", "STQ", "O", { maps: ["HTCDS hte_*"], scope: "exploitation_facts" }),
    to: field("leg_to", "STQ", "O", { maps: ["HTCDS hte_*"], scope: "exploitation_facts" }),
    fromDate: field("leg_from_date", "STQ", "O", {
      maps: ["HTCDS hte_Date"],
      scope: "exploitation_facts",
    }),
    borderPoint: field("border_point", "STQ", "O", { scope: "exploitation_facts" }),
    crossing: field("crossing", "SEN", "C", { scope: "exploitation_facts" }),
    documentsUsed: field("documents_used", "SEN", "O", { scope: "exploitation_facts" }),
  },
  elsewhere: [],
};
