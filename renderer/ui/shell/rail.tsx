import { Key } from "./key";
import { RailFrame, type LanguageSwitch } from "./rail-frame";
import css from "./rail.module.css";

export interface RailSection {
  id: string;
  label: string;
  /** 0 to 9: the section opens with Alt and this number; the caller binds the key. */
  altNumber?: number;
  isHere?: boolean;
  /** A little air above: a new group of sections begins. */
  startsGroup?: boolean;
}

export interface RailProps {
  brand: string;
  house: string;
  /** Names the navigation for screen readers. */
  label: string;
  sections: readonly RailSection[];
  onGo: (id: string) => void;
  person?: { name: string; role: string; note?: string | undefined };
  language?: LanguageSwitch;
}

/** The left column: where one can go, who is at work, which language. */
export function Rail({ brand, house, label, sections, onGo, person, language }: RailProps) {
  return (
    <RailFrame
      brand={brand}
      house={house}
      language={language}
      foot={
        person && (
          <>
            <b className={css["footName"]}>{person.name}</b>
            <span>{person.role}</span>
            {person.note && <span className={css["footNote"]}>{person.note}</span>}
          </>
        )
      }
    >
      <nav className={css["nav"]} aria-label={label}>
        {sections.map((section) => (
          <button
            key={section.id}
            type="button"
            className={css["section"]}
            data-group={section.startsGroup ? "" : undefined}
            aria-current={section.isHere ? "page" : undefined}
            aria-keyshortcuts={
              section.altNumber !== undefined ? `Alt+${section.altNumber}` : undefined
            }
            onClick={() => {
              onGo(section.id);
            }}
          >
            <span>{section.label}</span>
            {section.altNumber !== undefined && <Key>{`Alt ${section.altNumber}`}</Key>}
          </button>
        ))}
      </nav>
    </RailFrame>
  );
}
