/** An id for an organisation that has no card; random, so that two houses never choose the same. */
export function newOrganisationId(): string {
  return crypto.randomUUID();
}
