import type { CodeLabels } from "../code-labels";

export const organisationsKm = {
  orgType: {
    ngo_shelter: "ជម្រករបស់អង្គការ",
    ngo_service: "អង្គការផ្តល់សេវា",
    state_shelter_transit: "ជម្រករដ្ឋ ឬមជ្ឈមណ្ឌលឆ្លងកាត់",
    mosvy_national: "ក្រសួង ស.អ.យ",
    dosvy_provincial: "មន្ទីរ ស.អ.យ រាជធានី/ខេត្ត",
    district_osvy: "ការិយាល័យ ស.អ.យ ស្រុក/ខណ្ឌ",
    commune_ccwc: "គ.ក.ន.ក ឃុំ/សង្កាត់",
    police_anti_trafficking: "នគរបាលប្រឆាំងការជួញដូរមនុស្ស",
    police_other: "នគរបាលផ្សេង",
    military_police: "កងរាជអាវុធហត្ថ",
    court_prosecution: "តុលាការ ឬអយ្យការ",
    immigration: "អន្តោប្រវេសន៍",
    embassy_consulate: "ស្ថានទូត ឬស្ថានកុងស៊ុល",
    international_org: "អង្គការអន្តរជាតិ",
  },
  role: {
    intake_worker: "អ្នកទទួលករណី",
    case_worker: "អ្នកកាន់ករណី",
    supervisor: "អ្នកត្រួតពិនិត្យ",
    data_officer: "អ្នកទទួលបន្ទុកទិន្នន័យ",
    trainer: "គ្រូបង្វឹក",
    auditor: "សវនករ",
  },
} as const satisfies Partial<CodeLabels>;
