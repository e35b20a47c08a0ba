import { useWords } from "../../i18n/i18n";
import { Action, Row } from "../../ui";
import css from "./door-links.module.css";

export interface DoorLinksProps {
  readonly onRecover?: (() => void) | undefined;
  readonly onPractise?: (() => void) | undefined;
}

/** Ways on beside the main one: recovery sheets, practice, the other language. */
export function DoorLinks({ onRecover, onPractise }: DoorLinksProps) {
  const { t, lang, switchTo } = useWords();
  const ways = [
    { label: t("unlock.ways.recover"), onClick: onRecover },
    { label: t("unlock.practise"), onClick: onPractise },
  ];
  return (
    <div className={css["links"]}>
      <Row gap={12}>
        {ways.map(
          ({ label, onClick }) =>
            onClick && (
              <Action key={label} kind="quiet" size="slim" onClick={onClick}>
                {label}
              </Action>
            ),
        )}
        <Action
          kind="quiet"
          size="slim"
          lang={lang === "km" ? "en" : "km"}
          onClick={() => {
            switchTo(lang === "km" ? "en" : "km");
          }}
        >
          {t("common.language.other")}
        </Action>
      </Row>
    </div>
  );
}
