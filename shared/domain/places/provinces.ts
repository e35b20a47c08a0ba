/** A province or the capital. The code is text of two digits: a number would lose its leading zero. */
export interface Province {
  readonly code: string;
  readonly nameKm: string;
  readonly nameLatin: string;
}

/** The 24 provinces and the capital in order of the official code (dictionary §13). */
export const PROVINCES: readonly Province[] = [
  { code: "01", nameKm: "បន្ទាយមានជ័យ", nameLatin: "Banteay Meanchey" },
  { code: "02", nameKm: "បាត់ដំបង", nameLatin: "Battambang" },
  { code: "03", nameKm: "កំពង់ចាម", nameLatin: "Kampong Cham" },
  { code: "04", nameKm: "កំពង់ឆ្នាំង", nameLatin: "Kampong Chhnang" },
  { code: "05", nameKm: "កំពង់ស្ពឺ", nameLatin: "Kampong Speu" },
  { code: "06", nameKm: "កំពង់ធំ", nameLatin: "Kampong Thom" },
  { code: "07", nameKm: "កំពត", nameLatin: "Kampot" },
  { code: "08", nameKm: "កណ្តាល", nameLatin: "Kandal" },
  { code: "09", nameKm: "កោះកុង", nameLatin: "Koh Kong" },
  { code: "10", nameKm: "ក្រចេះ", nameLatin: "Kratie" },
  { code: "11", nameKm: "មណ្ឌលគិរី", nameLatin: "Mondulkiri" },
  { code: "12", nameKm: "ភ្នំពេញ", nameLatin: "Phnom Penh" },
  { code: "13", nameKm: "ព្រះវិហារ", nameLatin: "Preah Vihear" },
  { code: "14", nameKm: "ព្រៃវែង", nameLatin: "Prey Veng" },
  { code: "15", nameKm: "ពោធិ៍សាត់", nameLatin: "Pursat" },
  { code: "16", nameKm: "រតនគិរី", nameLatin: "Ratanakiri" },
  { code: "17", nameKm: "សៀមរាប", nameLatin: "Siem Reap" },
  { code: "18", nameKm: "ព្រះសីហនុ", nameLatin: "Preah Sihanouk" },
  { code: "19", nameKm: "ស្ទឹងត្រែង", nameLatin: "Stung Treng" },
  { code: "20", nameKm: "ស្វាយរៀង", nameLatin: "Svay Rieng" },
  { code: "21", nameKm: "តាកែវ", nameLatin: "Takeo" },
  { code: "22", nameKm: "ឧត្តរមានជ័យ", nameLatin: "Oddar Meanchey" },
  { code: "23", nameKm: "កែប", nameLatin: "Kep" },
  { code: "24", nameKm: "ប៉ៃលិន", nameLatin: "Pailin" },
  { code: "25", nameKm: "ត្បូងឃ្មុំ", nameLatin: "Tboung Khmum" },
];

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]));

/**
 * The province that an area lies in, by the first two digits of its 2, 4, 6 or 8 digit code;
 * `null` for a code that no province has.
 */
export function provinceOf(adminCode: string): Province | null {
  return BY_CODE.get(adminCode.slice(0, 2)) ?? null;
}
