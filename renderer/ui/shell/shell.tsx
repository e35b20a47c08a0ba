import type { ReactNode } from "react";
import { useUiLook } from "../ui-look";
import { Action } from "./action";
import css from "./shell.module.css";

export interface DemoBarProps {
  title: string;
  text: string;
  leave: string;
  onLeave: () => void;
}

export interface ShellProps {
  rail: ReactNode;
  keys: ReactNode;
  /** Words of the bar in practice; the frame and the mark come from the provider. */
  demo?: DemoBarProps | undefined;
  children: ReactNode;
}

/** The house: rail, room, key bar. In practice a bar over the room says so in words. */
export function Shell({ rail, keys, demo, children }: ShellProps) {
  const { isDemo } = useUiLook();
  return (
    <div className={css["house"]}>
      <div className={css["rail"]}>{rail}</div>
      <div className={css["room"]}>
        {isDemo && demo && (
          <section className={css["demoBar"]} aria-label={demo.title}>
            <b>{demo.title}</b>
            <span>{demo.text}</span>
            <Action size="slim" onClick={demo.onLeave}>
              {demo.leave}
            </Action>
          </section>
        )}
        <main className={css["main"]}>{children}</main>
        {keys}
      </div>
    </div>
  );
}
