/** A suggested file name without folder or extension: only letters, digits and hyphens, 80 at most. */
export function fileNamePart(text: string): string {
  return text
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
}
