import { elsewhere, field, own, type EntityDictionary } from "./entry";
import type { Screening, IndicatorAnswer } from "../screening";

export const screening: EntityDictionary<Screening> = {
  entity: "screening",
  fields: {
    screeningId: field("screening_id", "OPS", "S"),
    screenedOn: field("screened_on", "STQ", "F"),
    instrument: field("instrument", "STA", "F"),
    profile: field("profile", "STA", "F", { maps: ["ILO 2009"] }),
    actCodes: field("act_codes", "SEN", "F", { maps: ["UN Protocol", "IC-TIP E"] }),
    answers: own("answers", "SEN", "O"),
    criminalitySigns: own("criminality_signs", "SEN", "O"),
    staffResultReason: field("staff_result_reason", "SEN", "C"),
  },
  elsewhere: [
    elsewhere("case_id", "OPS", "S", "the case record that holds it"),
    elsewhere("means_present", "SEN", "auto", "shared/domain/screening-score.ts", ["UN Protocol"]),
    elsewhere("purpose_present", "SEN", "auto", "shared/domain/screening-score.ts", [
      "UN Protocol",
    ]),
    elsewhere("suggested_result", "SEN", "auto", "shared/domain/screening-score.ts"),
  ],
};

export const indicatorAnswer: EntityDictionary<IndicatorAnswer> = {
  entity: "indicator_answer",
  fields: {
    indicator: field("indicator_code", "SEN", "S", { maps: ["ILO 2009", "IC-TIP E"] }),
    answer: field("answer", "SEN", "S"),
    note: field("answer_note", "SEN", "O"),
  },
  elsewhere: [],
};
