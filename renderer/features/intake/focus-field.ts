const ENTITY =
  /^(caseFile|person|triage|relatedPersons|consents|recruitments|episodes|referrals|handovers|assessments|screenings|services|followUps|proceedings|withholdings)\b/;
const FIELD = ":is(input, textarea, select):not(:disabled)";
const BUTTON = "button:not(:disabled)";

/**
 * The path of the field that holds an element, or null. Fields carry their path as id; groups of radio
 * buttons and boxes are named by `<path>-label`.
 */
export function fieldPathOf(element: Element | null): string | null {
  for (let node = element; node !== null; node = node.parentElement) {
    const own = node.id.replace(/-(month|year|label)$/, "");
    if (ENTITY.test(own)) return own;
    const label = (node.getAttribute("aria-labelledby") ?? "").replace(/-label$/, "");
    if (ENTITY.test(label)) return label;
  }
  return null;
}

/** Moves the focus to the field at a path, or to the nearest one around it; false when it is not here. */
export function focusField(path: string): boolean {
  for (let here = path; here !== ""; here = here.replace(/\.?[^.]*$/, "")) {
    const place =
      document.getElementById(here) ??
      document.querySelector(`[aria-labelledby="${CSS.escape(here)}-label"]`);
    const target = place?.matches(`${FIELD}, ${BUTTON}`)
      ? place
      : (place?.querySelector("input:checked") ??
        place?.querySelector(FIELD) ??
        place?.querySelector(BUTTON));
    if (target instanceof HTMLElement) {
      target.scrollIntoView({ block: "center" });
      target.focus();
      return true;
    }
  }
  return false;
}
