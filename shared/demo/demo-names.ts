import type { DemoRandom } from "./demo-random";

/** A name part in Khmer and in Latin letters. Combined by chance; no list holds a real person. */
type TwoScripts = readonly [km: string, latin: string];

const FAMILY: readonly TwoScripts[] = [
  ["សុខ", "Sok"],
  ["ជា", "Chea"],
  ["ពេជ្រ", "Pich"],
  ["មាស", "Meas"],
  ["សោម", "Som"],
  ["ហេង", "Heng"],
  ["លី", "Ly"],
  ["រស់", "Ros"],
  ["ទេព", "Tep"],
  ["យឹម", "Yim"],
  ["ឡុង", "Long"],
  ["ណុប", "Nop"],
  ["គឹម", "Kim"],
  ["អ៊ួន", "Uon"],
  ["ចាន់", "Chan"],
  ["កែវ", "Keo"],
  ["នួន", "Nuon"],
  ["ឈួន", "Chhuon"],
  ["ឃឹម", "Khim"],
  ["តាំង", "Taing"],
  ["ស៊ឹម", "Sim"],
  ["ប្រាក់", "Prak"],
  ["ផាត់", "Phat"],
  ["ម៉ៅ", "Mao"],
  ["ឡេង", "Leng"],
  ["ជុំ", "Chum"],
  ["សាំង", "Sang"],
  ["ឈឹម", "Chhim"],
  ["ទូច", "Touch"],
  ["ឡាយ", "Lay"],
];
const GIRL: readonly TwoScripts[] = [
  ["ស្រីល័ក្ខ", "Sreyleak"],
  ["បុប្ផា", "Bopha"],
  ["ចន្ថា", "Chantha"],
  ["ចាន់ធូ", "Chanthou"],
  ["គន្ធា", "Kunthea"],
  ["ស្រីម៉ុំ", "Sreymom"],
  ["ចាន់ណារី", "Channary"],
  ["ដាវី", "Davy"],
  ["ស្រីនាង", "Sreyneang"],
  ["ម៉ាលីស", "Malis"],
  ["រំដួល", "Romduol"],
  ["ស្រីពៅ", "Sreypov"],
  ["ធីតា", "Thida"],
  ["សុជាតា", "Socheata"],
  ["កញ្ញា", "Kanha"],
  ["លក្ខិណា", "Leakhena"],
  ["ស្រីអូន", "Sreyoun"],
  ["ឆវី", "Chhavy"],
  ["កល្យាណ", "Kalyan"],
];
const BOY: readonly TwoScripts[] = [
  ["វណ្ណា", "Vanna"],
  ["មករា", "Makara"],
  ["សុផល", "Sophal"],
  ["ពិសិដ្ឋ", "Piseth"],
  ["រដ្ឋា", "Ratha"],
  ["សុខុម", "Sokhom"],
  ["រតនា", "Rattana"],
  ["ចាន់ធី", "Chanthy"],
  ["ភារម្យ", "Phearum"],
  ["កុសល", "Kosal"],
  ["ធារ៉ា", "Theara"],
  ["មិនា", "Mina"],
  ["សុភ័ក្ត្រ", "Sopheak"],
  ["បញ្ញា", "Panha"],
  ["វាសនា", "Veasna"],
  ["ចំរើន", "Chamroeun"],
];

/** Family and given names by nationality, in Latin letters only. */
const FOREIGN: Readonly<
  Record<string, readonly [family: readonly string[], given: readonly string[]]>
> = {
  VN: [
    ["Nguyen", "Tran", "Pham", "Vo", "Bui", "Dang"],
    ["Thi Lan", "Thi Mai", "Van Hai", "Thi Huong", "Van Tam", "Thi Nga"],
  ],
  TH: [
    ["Thongdee", "Srisuk", "Boonmak", "Kaewta", "Phromsri"],
    ["Somjai", "Malee", "Anong", "Prasit", "Chalerm"],
  ],
  CN: [
    ["Deng", "Lin", "Zhou", "Wu", "Tang", "Xu"],
    ["Meilan", "Xiaoyu", "Jianhao", "Wenjie", "Lihua", "Guoqing"],
  ],
  BD: [
    ["Mia", "Sheikh", "Talukder", "Howlader"],
    ["Rafiq", "Jamal", "Shahin", "Rubina", "Nasima"],
  ],
  ID: [
    ["Santoso", "Wijaya", "Lestari", "Siregar"],
    ["Dewi", "Agus", "Rina", "Budi", "Sari"],
  ],
  PH: [
    ["Santos", "Reyes", "Mendoza", "Villanueva"],
    ["Marisol", "Jomar", "Lorna", "Rodel"],
  ],
  MM: [
    ["Aung", "Hlaing", "Soe", "Htun"],
    ["Moe Moe", "Thida", "Kyaw Zin", "Nandar"],
  ],
  LA: [
    ["Phommachanh", "Sengdara", "Vongsa", "Keola"],
    ["Noy", "Bounmy", "Khamla", "Phet"],
  ],
  MY: [
    ["Abdullah", "Lim", "Raman", "Ismail"],
    ["Aisyah", "Hafiz", "Siew Ling", "Kumar"],
  ],
  IN: [
    ["Yadav", "Das", "Kaur", "Pillai"],
    ["Ramesh", "Sunita", "Manoj", "Anjali"],
  ],
  NP: [
    ["Tamang", "Gurung", "Rai", "Magar"],
    ["Bishnu", "Sita", "Kiran", "Maya"],
  ],
  PK: [
    ["Malik", "Baig", "Chaudhry", "Anwar"],
    ["Imran", "Sadia", "Tariq", "Nadia"],
  ],
};

export interface DemoName {
  readonly familyKm: string | null;
  readonly givenKm: string | null;
  readonly familyLatin: string;
  readonly givenLatin: string;
}

/** An invented name that suits the nationality; foreigners have none in Khmer letters. */
export function demoName(random: DemoRandom, nationality: string, isFemale: boolean): DemoName {
  const foreign = FOREIGN[nationality];
  if (foreign !== undefined) {
    const [family, given] = foreign;
    return {
      familyKm: null,
      givenKm: null,
      familyLatin: random.pick(family),
      givenLatin: random.pick(given),
    };
  }
  const [familyKm, familyLatin] = random.pick(FAMILY);
  const [givenKm, givenLatin] = random.pick(isFemale ? GIRL : BOY);
  return { familyKm, givenKm, familyLatin, givenLatin };
}

const MOTHER_TONGUE: Readonly<Record<string, string>> = {
  KH: "khm",
  VN: "vie",
  TH: "tha",
  CN: "cmn",
  BD: "ben",
  ID: "ind",
  PH: "tgl",
  MM: "mya",
  LA: "lao",
  MY: "msa",
  IN: "hin",
  NP: "nep",
  PK: "urd",
};

/** The language (ISO 639-3) that somebody of this nationality most likely speaks. */
export function motherTongue(nationality: string): string {
  return MOTHER_TONGUE[nationality] ?? "eng";
}
