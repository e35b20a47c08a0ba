import type { CodeLabels } from "../code-labels";
import { caseFilesKm } from "./case-files";

export const screeningKm = {
  screeningInstrument: {
    ...caseFilesKm.idForm,
    own_ilo67: "បញ្ជីសំណួរ ៦៧ របស់យើង",
  },
  screeningProfile: {
    adult_labour: "មនុស្សពេញវ័យ ការងារ",
    child_labour: "កុមារ ការងារ",
    adult_sexual: "មនុស្សពេញវ័យ ការកេងប្រវ័ញ្ចផ្លូវភេទ",
    child_sexual: "កុមារ ការកេងប្រវ័ញ្ចផ្លូវភេទ",
    forced_criminality: "ត្រូវគេបង្ខំឱ្យប្រព្រឹត្តបទល្មើស",
  },
  indicatorAnswer: {
    yes: "បាទ/ចាស",
    no: "ទេ",
    unknown: "មិនដឹង",
    not_asked: "មិនទាន់សួរ",
  },
  criminalitySign: {
    scam_job_advert: "ប្រកាសរើសបុគ្គលិកការិយាល័យ កុំព្យូទ័រ កាស៊ីណូ",
    quota: "ត្រូវធ្វើឱ្យដល់ចំនួនកំណត់",
    punished_for_quota: "ត្រូវគេដាក់ទោសពេលមិនដល់ចំនួនកំណត់",
    ransom_for_release: "គេទារប្រាក់លោះទើបដោះលែង",
    sold_to_other_compound: "ត្រូវគេលក់បន្តទៅកន្លែងផ្សេង",
    phone_and_passport_held: "គេដកទូរស័ព្ទ និងលិខិតឆ្លងដែន",
    trained_in_scam_scripts: "គេបង្រៀនពាក្យបោកប្រាស់",
    guarded_site: "កន្លែងនោះមានអ្នកយាម ឬជញ្ជាំងព័ទ្ធ",
  },
  traffickingAct: {
    recruitment: "ជ្រើសរើស",
    transportation: "ដឹកជញ្ជូន",
    transfer: "ផ្ទេរបន្ត",
    harbouring: "ផ្តល់ទីលាក់ទុក",
    receipt: "ទទួលយក",
  },
  suggestedResult: {
    tip_indicated: "មានសញ្ញានៃការជួញដូរមនុស្ស",
    exploitation_no_tip: "មានការកេងប្រវ័ញ្ច តែមិនឃើញការជួញដូរ",
    insufficient: "មិនទាន់ដឹងគ្រប់គ្រាន់",
    none: "គ្មានសញ្ញា",
  },
  dimension: {
    D1: "ត្រូវគេបោកពេលជ្រើសរើស",
    D2: "ត្រូវគេបង្ខំពេលជ្រើសរើស",
    D3: "ងាយរងគ្រោះពេលជ្រើសរើស",
    D4: "ត្រូវគេកេងប្រវ័ញ្ច",
    D5: "ត្រូវគេបង្ខំឱ្យនៅ និងឱ្យធ្វើការ",
    D6: "ងាយរងគ្រោះនៅទីនោះ",
  },
} as const satisfies Partial<CodeLabels>;
