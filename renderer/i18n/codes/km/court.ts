import type { CodeLabels } from "../code-labels";

export const courtKm = {
  proceedingKind: {
    criminal: "ព្រហ្មទណ្ឌ",
    civil: "រដ្ឋប្បវេណី",
    labour: "ការងារ",
    administrative: "រដ្ឋបាល",
    family_custody: "គ្រួសារ ឬសិទ្ធិថែរក្សា",
    deportation_defence: "ការពារមិនឱ្យនិរទេស",
  },
  personRole: {
    complainant: "ម្ចាស់បណ្តឹង",
    civil_party: "ដើមបណ្តឹងរដ្ឋប្បវេណី",
    witness: "សាក្សី",
    none: "គ្មានតួនាទី",
    accused: "ជនជាប់ចោទ",
  },
  participation: {
    willing: "ចង់ចូលរួម",
    undecided: "មិនទាន់សម្រេច",
    declined: "មិនចង់ចូលរួម",
    withdrew: "បានឈប់",
    prevented: "ត្រូវគេរារាំង",
  },
  noParticipation: {
    fear: "ភ័យខ្លាច",
    no_trust: "មិនទុកចិត្តតុលាការ",
    distance_cost: "ឆ្ងាយ ឬចំណាយច្រើន",
    shame: "អៀនខ្មាស",
    family_pressure: "សម្ពាធពីគ្រួសារ",
    settlement_accepted: "បានទទួលការសម្រុះសម្រួល",
    wants_to_forget: "ចង់បំភ្លេច",
    already_left_country: "បានចេញពីប្រទេស",
    child_protection_decision: "សម្រេចដើម្បីការពារកុមារ",
  },
  protectionMeasure: {
    screen: "វាំងននបាំង",
    closed_hearing: "សវនាការបិទទ្វារ",
    video_link: "តាមវីដេអូ",
    escort: "មានអ្នកជូនទៅ",
    name_withheld: "មិនបញ្ចេញឈ្មោះ",
  },
  verdict: {
    pending: "មិនទាន់កាត់ក្តី",
    convicted: "ផ្តន្ទាទោស",
    acquitted: "រួចផុតពីបទចោទ",
    dismissed: "លើកចោលសំណុំរឿង",
    settled_out_of_court: "សម្រុះសម្រួលក្រៅតុលាការ",
    suspect_fled: "ជនសង្ស័យរត់គេច",
  },
  compensationSource: {
    offender: "អ្នកដែលត្រូវផ្តន្ទាទោស",
    confiscated_assets: "ទ្រព្យដែលតុលាការរឹបអូស",
    employer_wages: "ប្រាក់ឈ្នួលពីនិយោជក",
    settlement: "ការសម្រុះសម្រួល",
    fund: "មូលនិធិ",
  },
  settlementPressure: {
    none: "គ្មាន",
    offered: "មានគេស្នើសម្រុះសម្រួល",
    pressured: "ត្រូវគេបង្ខិតបង្ខំឱ្យសម្រុះសម្រួល",
  },
} as const satisfies Partial<CodeLabels>;
