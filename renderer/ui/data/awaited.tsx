import { useEffect } from "react";

export interface AwaitedProps {
  readonly index: number;
  /** Asks for the page around this row. */
  readonly need: (index: number) => void;
}

/** A row in view whose page is not here yet asks for it. */
export function Awaited({ index, need }: AwaitedProps) {
  useEffect(() => {
    need(index);
  }, [index, need]);
  return <span aria-hidden="true">…</span>;
}
