import { useEffect, useRef, type ReactNode } from "react";
import css from "./page.module.css";
import { useScrollStop } from "./use-scroll-stop";

export interface PageProps {
  title: ReactNode;
  /** Beside the title, lighter: the other script, a number. */
  titleExtra?: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Full width below the header: a band, facts in a row. */
  under?: ReactNode;
  aside?: ReactNode;
  /** A form or a wide table needs the width: in a narrow window the aside goes below it. */
  hasAsideBelow?: boolean;
  /** Width of the aside in px; 272 unless said. */
  asideWidth?: number;
  /** Keeps a column of text under 72 characters. */
  isNarrow?: boolean;
  /** Keeps a form of two columns under 960 px, where no aside does. */
  isForm?: boolean;
  /** Moves the focus to the title when the page opens: readers hear where they are. */
  focusTitle?: boolean;
  foot?: ReactNode;
  children: ReactNode;
}

/** One room: what it is called, what can be done, the work, and beside it what helps. */
export function Page(props: PageProps) {
  const { title, titleExtra, sub, actions, under, aside, asideWidth = 272, foot } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const floor = useScrollStop<HTMLDivElement>();
  const work = useScrollStop<HTMLDivElement>();
  const side = useScrollStop<HTMLElement>();
  const { focusTitle = false } = props;
  useEffect(() => {
    if (focusTitle) heading.current?.focus();
  }, [focusTitle]);

  return (
    <>
      <header className={css["header"]}>
        <div className={css["names"]}>
          <h1 ref={heading} tabIndex={-1} className={css["title"]}>
            {title}
            {titleExtra && <span className={css["extra"]}>{titleExtra}</span>}
          </h1>
          {sub && <div className={css["sub"]}>{sub}</div>}
        </div>
        {actions && <div className={css["actions"]}>{actions}</div>}
      </header>
      {under && <div className={css["under"]}>{under}</div>}
      <div
        ref={floor}
        className={css["floor"]}
        data-aside={aside ? "" : undefined}
        data-below={props.hasAsideBelow ? "" : undefined}
        style={{ "--aside-w": `${asideWidth}px` } as React.CSSProperties}
      >
        <div
          ref={work}
          className={css["work"]}
          data-narrow={props.isNarrow ? "" : undefined}
          data-form={props.isForm ? "" : undefined}
        >
          {props.children}
        </div>
        {aside && (
          <aside ref={side} className={css["aside"]}>
            {aside}
          </aside>
        )}
      </div>
      {foot}
    </>
  );
}
