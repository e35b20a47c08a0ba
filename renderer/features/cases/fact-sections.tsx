import { useFieldLabel } from "../../forms";
import { Facts, Title } from "../../ui";
import type { CaseSection } from "./case-sections";
import css from "./cases.module.css";
import { useSectionTitle } from "./section-title";
import { ShownFact } from "./shown-fact";

/** Parts of a case as labels and values, in two columns where there is room. */
export function FactSections({ sections }: { sections: readonly CaseSection[] }) {
  const label = useFieldLabel();
  const title = useSectionTitle();
  return (
    <div className={css["sections"]}>
      {sections.map((section) => (
        <section key={`${section.id} ${String(section.number)}`} className={css["section"]}>
          <Title order={2}>{title(section)}</Title>
          <Facts
            items={section.rows.map(({ path, shown }) => ({
              id: path,
              label: label(path),
              value: <ShownFact shown={shown} />,
            }))}
          />
        </section>
      ))}
    </div>
  );
}
