import type { OFFENCE_ARTICLE, OFFENCE_GROUP } from "./code-lists/incidents";

export type OffenceArticle = (typeof OFFENCE_ARTICLE)[number];
export type OffenceGroup = (typeof OFFENCE_GROUP)[number];

/** The chapters on prostitution, pornography and acts with a person under 15 (dictionary §4.3). */
const SEXUAL: readonly OffenceArticle[] = ["kh_prost", "kh_porn", "kh_u15"];

/**
 * The one group in which an incident is counted, by its articles (dictionary §8.2): any act of trafficking
 * (articles 8 to 21) wins. Null while no article is known.
 */
export function groupOfArticles(articles: readonly OffenceArticle[] | null): OffenceGroup | null {
  if (articles === null || articles.length === 0) return null;
  if (articles.some((article) => article.startsWith("kh_a"))) return "human_trafficking";
  return articles.some((article) => SEXUAL.includes(article)) ? "sexual_exploitation" : "other";
}
