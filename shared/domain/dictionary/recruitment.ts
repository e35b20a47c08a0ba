import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { Recruitment } from "../recruitment";

export const recruitment: EntityDictionary<Recruitment> = {
  entity: "recruitment",
  fields: {
    recruitmentId: field("recruitment_id", "OPS", "S"),
    recruitedOn: field("recruited_on", "STQ", "O", {
      maps: ["HTCDS hte_Date with hte_Type=Recruitment"],
    }),
    recruitedCountry: field("recruited_country", "STQ", "O", {
      maps: ["HTCDS hte_Country"],
    }),
    recruitedAdminCode: field("recruited_admin_code", "STQ", "C", {
      maps: ["HTCDS hte_State, hte_City", "HTCDS vic_LocationOfRecruitment"],
    }),
    ageWhenTrafficked: field("age_when_trafficked", "STQ", "O", {
      maps: ["HTCDS vic_AgeWhenTrafficked", "CTDC majorityEntry"],
    }),
    method: field("method", "STA", "F", {
      maps: ["HTCDS vic_MethodOfRecruitment (10)", "IC-TIP E"],
    }),
    platforms: field("platforms", "STA", "C", {
      maps: ["HTCDS vic_RecruitmentWebsitesAndApps (15)"],
    }),
    recruiterRelation: field("recruiter_relation", "STQ", "F", {
      maps: ["HTCDS vic_RelationshipToTrafficker (3)", "CTDC recruiterRelation* (5)"],
    }),
    recruiterKind: field("recruiter_kind", "SEN", "F"),
    agencyName: field("agency_name", "SEN", "C"),
    agencyLicenceNo: field("agency_licence_no", "SEN", "O"),
    promisedJob: field("promised_job", "SEN", "O"),
    promisedPay: field("promised_pay", "SEN", "O"),
    feePaid: field("fee_paid", "SEN", "O"),
    debtAmount: field("debt_amount", "SEN", "O", {
      maps: ["CTDC meansOfControlDebtBondage"],
    }),
    timesSoldOn: field("times_sold_on", "SEN", "O"),
    legs: own("legs", "SEN", "O"),
  },
  elsewhere: [
    elsewhere("leg_seq", "OPS", "S", "the order of the list legs", ["HTCDS hte_Type=Transit"]),
  ],
};

export const routeLeg: EntityDictionary<Recruitment["legs"][number]> = {
  entity: "route_leg",
  fields: {
    from: field("leg_from", "STQ", "O", { maps: ["HTCDS hte_*"] }),
    to: field("leg_to", "STQ", "O", { maps: ["HTCDS hte_*"] }),
    fromDate: field("leg_from_date", "STQ", "O", {
      maps: ["HTCDS hte_Date"],
    }),
    borderPoint: field("border_point", "STQ", "O"),
    crossing: field("crossing", "SEN", "C"),
    documentsUsed: field("documents_used", "SEN", "O"),
  },
  elsewhere: [],
};
