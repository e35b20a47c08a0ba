import { useWords } from "../../i18n/i18n";
import { Action, Row } from "../../ui";
import css from "./door-links.module.css";

/** Ways on that need no key: practise, the other language. */
export function DoorLinks({ onPractise }: { onPractise?: (() => void) | undefined }) {
  const { t, lang, switchTo } = useWords();
  return (
    <div className={css["links"]}>
      <Row gap={12}>
        {onPractise && (
          <Action kind="quiet" size="slim" onClick={onPractise}>
            {t("unlock.practise")}
          </Action>
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
