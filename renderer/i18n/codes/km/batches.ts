import type { CodeLabels } from "../code-labels";

export const batchesKm = {
  batchKind: {
    sync: "កំណត់ត្រាទាំងមូល",
    statistical: "តួលេខ",
    pseudonymous: "កំណត់ត្រាគ្មានឈ្មោះ",
    referral_packet: "ការបញ្ជូនមួយ",
    correction: "ការកែតម្រូវ",
    recall: "ការស្នើឱ្យលុប",
  },
  batchStatus: {
    draft: "ព្រាង",
    approved: "បានអនុម័ត",
    sealed: "បានចាក់សោ",
    exported: "បានសរសេរជាឯកសារ",
    delivered: "បានប្រគល់",
    acknowledged: "មានបង្កាន់ដៃហើយ",
    rejected: "បានបដិសេធ",
    partly_accepted: "បានទទួលមួយផ្នែក",
    superseded: "បានជំនួស",
    recalled: "បានស្នើឱ្យលុប",
    expired: "ហួសពេល គ្មានបង្កាន់ដៃ",
    void: "មោឃៈ",
  },
} as const satisfies Partial<CodeLabels>;
