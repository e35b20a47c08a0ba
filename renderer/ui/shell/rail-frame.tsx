import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import css from "./rail.module.css";

export interface LanguageSwitch {
  /** The other language, in its own words: "ខ្មែរ" on an English screen. */
  label: string;
  lang: "en" | "km";
  onSwitch: () => void;
}

export interface RailFrameProps {
  brand: string;
  house: string;
  foot: ReactNode;
  language?: LanguageSwitch | undefined;
  children: ReactNode;
}

/** What both rails share: the mark on top, the person or the number at the foot. */
export function RailFrame({ brand, house, foot, language, children }: RailFrameProps) {
  return (
    <header className={css["rail"]}>
      <div className={css["mark"]}>
        <BrandMark />
        <div>
          <b className={css["brand"]}>{brand}</b>
          <span className={css["house"]}>{house}</span>
        </div>
      </div>
      {children}
      <div className={css["foot"]}>
        <div>{foot}</div>
        {language && (
          <button
            type="button"
            className={css["language"]}
            lang={language.lang}
            onClick={language.onSwitch}
          >
            {language.label}
          </button>
        )}
      </div>
    </header>
  );
}
