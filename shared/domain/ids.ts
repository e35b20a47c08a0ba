import { z } from "../zod";

/** Random UUID v4: nothing about an id tells when or how many (dictionary §1, §11 R4). */
export const idSchema = z.uuid({ version: "v4", error: "not_an_id" });

/** ISO 3166-1 alpha-2, with XX unknown and XS stateless. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, "not_a_country");

/** ISO 639-3. */
export const languageSchema = z.string().regex(/^[a-z]{3}$/, "not_a_language");

/** A gazetteer code: 2 province, 4 district, 6 commune, 8 village; text, so that leading zeros stay. */
export const adminCodeSchema = z.string().regex(/^\d{2}(\d{2}){0,3}$/, "not_a_place");
