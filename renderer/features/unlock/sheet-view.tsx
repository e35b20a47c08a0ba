import css from "./sheets.module.css";

/** The eight lines of one sheet, large enough to be copied by hand. */
export function SheetView({ sheet, label }: { readonly sheet: string; readonly label: string }) {
  return (
    <ol className={css["sheet"]} aria-label={label} lang="en">
      {sheet.split("\n").map((line) => (
        <li key={line}>{line.replaceAll("-", " ")}</li>
      ))}
    </ol>
  );
}
