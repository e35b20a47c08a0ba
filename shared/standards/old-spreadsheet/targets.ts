import { searchKey } from "../../khmer/fold";

/** What a column of an old spreadsheet may be. */
export const OLD_TARGETS = [
  "number",
  "full_name",
  "family_name",
  "given_name",
  "other_names",
  "sex",
  "birth_date",
  "age",
  "nationality",
  "province",
  "district",
  "address",
  "phone",
  "received_on",
  "rescued_on",
  "exploitation",
  "country",
  "closed_on",
  "note",
] as const;
export type OldTarget = (typeof OLD_TARGETS)[number];

/** Words that shelters write over their columns: English, Khmer, and Khmer in Latin letters. */
const HEAD_WORDS: Readonly<Record<OldTarget, readonly string[]>> = {
  number: ["case no", "case number", "case id", "file no", "code", "ref no", "លេខកូដ", "លេខករណី", "លេខសំណុំរឿង", "lek kod"], // prettier-ignore
  full_name: ["name", "full name", "client name", "victim name", "ឈ្មោះ", "នាម និងគោត្តនាម", "គោត្តនាម និងនាម", "ឈ្មោះពេញ", "chhmuos", "chmuos", "chhmoh"], // prettier-ignore
  family_name: ["family name", "surname", "last name", "second name", "នាមត្រកូល", "គោត្តនាម", "neam trakoul", "trakoul"], // prettier-ignore
  given_name: ["given name", "first name", "នាមខ្លួន", "neam khluon"],
  other_names: ["nickname", "alias", "also known as", "other name", "ឈ្មោះហៅក្រៅ", "ឈ្មោះហៅ", "chhmuos hav krau"], // prettier-ignore
  sex: ["sex", "gender", "m/f", "ភេទ", "phet", "pheat"],
  birth_date: ["date of birth", "birth date", "birthday", "dob", "d.o.b", "ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃកំណើត", "ឆ្នាំកំណើត", "thngai khae chhnam kamnaeut"], // prettier-ignore
  age: ["age", "years old", "អាយុ", "ayu", "ah yu"],
  nationality: ["nationality", "citizenship", "សញ្ជាតិ", "sanhcheat", "sonchet"],
  province: ["province", "home province", "state", "ខេត្ត", "រាជធានី/ខេត្ត", "ខេត្ត/រាជធានី", "khet", "khaet"], // prettier-ignore
  district: ["district", "ស្រុក", "ក្រុង/ស្រុក/ខណ្ឌ", "ស្រុក/ខណ្ឌ", "srok", "khan"],
  address: ["address", "home address", "អាសយដ្ឋាន", "ទីលំនៅ", "asayathan"],
  phone: ["phone", "phone number", "telephone", "tel", "mobile", "លេខទូរស័ព្ទ", "ទូរស័ព្ទ", "lek toursap", "toursap"], // prettier-ignore
  received_on: ["date received", "received on", "admission date", "date of admission", "intake date", "entry date", "date in", "ថ្ងៃទទួល", "កាលបរិច្ឆេទទទួល", "ថ្ងៃចូល", "thngai totuol"], // prettier-ignore
  rescued_on: ["rescue date", "date of rescue", "rescued on", "ថ្ងៃសង្គ្រោះ", "កាលបរិច្ឆេទសង្គ្រោះ", "thngai sangkroh"], // prettier-ignore
  exploitation: ["type of exploitation", "type of trafficking", "exploitation", "type of case", "ប្រភេទការជួញដូរ", "ប្រភេទករណី", "prapheat"], // prettier-ignore
  country: ["country of exploitation", "destination", "destination country", "country", "ប្រទេស", "ប្រទេសគោលដៅ", "prates"], // prettier-ignore
  closed_on: ["date closed", "closing date", "case closed", "exit date", "date out", "ថ្ងៃបិទ", "ថ្ងៃចេញ", "កាលបរិច្ឆេទបិទករណី"], // prettier-ignore
  note: ["note", "notes", "remark", "remarks", "comment", "comments", "story", "ផ្សេងៗ", "កំណត់សម្គាល់", "សេចក្តីសង្ខេប", "kamnot samkoal"], // prettier-ignore
};

/** What else stands over a column, such as the program's own names of fields in both languages. */
export type MoreHeadWords = Partial<Readonly<Record<OldTarget, readonly string[]>>>;

/** What a head most likely means; null when nothing is near enough to be proposed. */
export function guessTarget(head: string, more: MoreHeadWords = {}): OldTarget | null {
  const key = headKey(head);
  if (key === "") return null;
  const words = OLD_TARGETS.flatMap((target) =>
    [...HEAD_WORDS[target], ...(more[target] ?? [])].map((word) => ({
      target,
      word: headKey(word),
    })),
  );
  const same = words.find(({ word }) => word === key);
  if (same !== undefined) return same.target;
  const inside = words
    .filter(({ word }) => word.length >= 3 && isWithin(key, word))
    .toSorted((a, b) => b.word.length - a.word.length);
  return inside[0]?.target ?? null;
}

/** Folded, and without what stands around words: numbers of columns, brackets, colons, stars. */
export function headKey(head: string): string {
  return searchKey(head.replace(/[()[\]{}:*#.?_/\\|"'-]+/g, " ")).trim();
}

/** Khmer has no spaces between words; in Latin letters "age" is no part of "village". */
function isWithin(key: string, word: string): boolean {
  return /[\u1780-\u17dd]/.test(word) ? key.includes(word) : ` ${key} `.includes(` ${word} `);
}
