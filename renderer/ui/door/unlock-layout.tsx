import type { ReactNode } from "react";
import css from "./unlock-layout.module.css";

export interface UnlockLayoutProps {
  /** The name of the program, large. */
  name: string;
  /** The same in the other script. */
  other: { text: string; lang: string };
  /** The promise under it, in the voice face. */
  lead: string;
  children: ReactNode;
}

/** The door: a dark wall with the roof lines, and the form beside it. */
export function UnlockLayout({ name, other, lead, children }: UnlockLayoutProps) {
  return (
    <div className={css["door"]}>
      <aside className={css["wall"]} aria-label={name}>
        <p className={css["name"]}>
          {name}
          <small lang={other.lang}>{other.text}</small>
        </p>
        <p className={css["lead"]}>{lead}</p>
        <svg className={css["roof"]} viewBox="0 0 470 250" fill="none" aria-hidden="true">
          <path d="M-20 250 235 96 490 250" strokeWidth="2.5" />
          <path d="M-80 250 235 60 550 250" strokeWidth="1.5" />
          <path d="M-140 250 235 24 610 250" strokeWidth="1" />
        </svg>
      </aside>
      <main className={css["form"]}>
        <div>{children}</div>
      </main>
    </div>
  );
}
