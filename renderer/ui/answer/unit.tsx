import css from "./answer-field.module.css";

/** What is counted, at the right inside a field. */
export function Unit({ children }: { children: string }) {
  return <span className={css["unit"]}>{children}</span>;
}

/** The mark of a field that opens a list. */
export function ListMark() {
  return <span className={css["listMark"]} aria-hidden="true" />;
}
