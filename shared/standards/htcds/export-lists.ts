import { valueOf } from "../../domain/answer";
import type { CaseContent } from "../../domain/case-record";
import type { Organisation } from "../../domain/organisation";
import type { IncidentSuspect } from "../../domain/suspect";
import { areaNames, orgName, type HtcdsContext } from "./context";
import { joinChoices } from "./fields";
import { dayOrNull, wholeDay, type HtcdsRow } from "./row";
import { NEED_MAP, ORG_TYPE_MAP, ROLE_MAP, SERVICE_MAP } from "./values";

/** Recruitment, journey and exploitation as events, in this order. */
export function eventRows(content: CaseContent, context: HtcdsContext): HtcdsRow[] {
  return [
    ...content.recruitments.flatMap((one): HtcdsRow[] => [
      {
        hte_Type: "Recruitment",
        hte_Date: wholeDay(one.recruitedOn),
        hte_Description: valueOf(one.promisedJob),
        ...placeCells(valueOf(one.recruitedAdminCode), valueOf(one.recruitedCountry), context),
      },
      ...one.legs.map((leg): HtcdsRow => {
        const to = valueOf(leg.to);
        const isArea = to !== null && /^\d{2}(\d{2}){0,3}$/.test(to);
        return {
          hte_Type: "Transit",
          hte_Date: wholeDay(leg.fromDate),
          ...placeCells(isArea ? to : null, isArea ? "KH" : countryOrNull(to), context),
        };
      }),
    ]),
    ...content.episodes.map((one): HtcdsRow => ({
      hte_Type: "Exploitation",
      hte_Date: wholeDay(one.startDate),
      ...placeCells(valueOf(one.adminCode), valueOf(one.country), context),
    })),
  ];
}

function countryOrNull(text: string | null): string | null {
  return text !== null && /^[A-Z]{2}$/.test(text) ? text : null;
}

function placeCells(code: string | null, country: string | null, context: HtcdsContext): HtcdsRow {
  if (code === null) return { hte_Country: country };
  const { state, city } = areaNames(context, code);
  return { hte_Country: "KH", hte_State: state, hte_City: city };
}

/** Needs with a goal, an action or a day, and services that are given or were. */
export function planRows({ assessments, services }: CaseContent): HtcdsRow[] {
  return [
    ...assessments
      .flatMap(({ needs }) => needs)
      .filter(({ goal, action, dueOn }) => {
        return valueOf(goal) !== null || valueOf(action) !== null || dueOn !== null;
      })
      .map(({ domain, goal, action, dueOn }): HtcdsRow => ({
        spl_Type: NEED_MAP[domain],
        spl_Objectives: valueOf(goal),
        spl_ActionPlan: valueOf(action),
        spl_PlannedEndDate: dayOrNull(dueOn),
      })),
    ...services.map(({ serviceType, endedOn, note }): HtcdsRow => ({
      spl_Type: SERVICE_MAP[serviceType],
      spl_ActionPlan: valueOf(note),
      spl_ActualEndDate: dayOrNull(endedOn),
    })),
  ];
}

/** What suspects are said to have done, one row each and no name (dictionary §11). */
export function perpetratorRows(suspects: readonly Pick<IncidentSuspect, "roles">[]): HtcdsRow[] {
  return suspects.flatMap(({ roles }) => {
    const said = (valueOf(roles) ?? []).flatMap((role) => ROLE_MAP[role] ?? []);
    return said.length === 0 ? [] : [{ per_RoleInProcess: joinChoices(said) }];
  });
}

/** An organisation that the cases name; of a confidential site neither the place nor the number. */
export function organisationRow(org: Organisation, context: HtcdsContext): HtcdsRow {
  const area = org.adminCode === "" ? { state: "", city: "" } : areaNames(context, org.adminCode);
  const isOpen = !org.siteSecret;
  return {
    org_Name: orgName(context, org.orgId),
    org_Type: ORG_TYPE_MAP[org.orgType],
    org_ShippingCity: isOpen ? area.city : null,
    org_ShippingState: isOpen ? area.state : null,
    org_ShippingStreet: isOpen ? org.addressText : null,
    org_Phone: isOpen && !org.isHotline ? org.phone : null,
  };
}
