import type { Organisation } from "../../../shared/domain/organisation";

/** An organisation without what the store writes itself. */
export type OrganisationContent = Omit<Organisation, "meta" | "kind">;

/** The content of a stored organisation, to change a part of it and save it again. */
export function contentOf(org: Organisation): OrganisationContent {
  const { kind: _kind, meta: _meta, ...content } = org;
  return content;
}
