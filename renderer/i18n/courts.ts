import { PROVINCES, type Province } from "../../shared/domain/places/provinces";
import type { Lang } from "./format/lang";

interface Court {
  readonly en: string;
  readonly km: string;
}

const CAPITAL = "12";

/** The courts that are suggested: the highest ones, then those of first instance. Any other is typed. */
const COURTS: readonly Court[] = [
  { en: "Supreme Court", km: "តុលាការកំពូល" },
  { en: "Court of Appeal", km: "សាលាឧទ្ធរណ៍" },
  ...PROVINCES.map(firstInstance),
];

/** The names of the suggested courts in a language. */
export function courtNames(lang: Lang): readonly string[] {
  return COURTS.map((court) => court[lang]);
}

/** A court as it was typed; a suggested one in the language asked for, whichever it was chosen in. */
export function courtName(typed: string, lang: Lang): string {
  return COURTS.find(({ en, km }) => en === typed || km === typed)?.[lang] ?? typed;
}

function firstInstance({ code, nameLatin, nameKm }: Province): Court {
  const area = code === CAPITAL ? "រាជធានី" : "ខេត្ត";
  return { en: `Court of First Instance, ${nameLatin}`, km: `សាលាដំបូង${area}${nameKm}` };
}
