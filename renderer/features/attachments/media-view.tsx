import { useCallback } from "react";
import css from "./attachments.module.css";

export interface MediaViewProps {
  readonly as: "picture" | "sound";
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** A picture or a sound out of memory: its address lives as long as it is shown, and never names a file. */
export function MediaView({ as, label, bytes, mime }: MediaViewProps) {
  const show = useCallback(
    (element: HTMLImageElement | HTMLAudioElement | null) => {
      if (element === null) return;
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
      element.src = url;
      return () => {
        element.removeAttribute("src");
        URL.revokeObjectURL(url);
      };
    },
    [bytes, mime],
  );
  return as === "picture" ? (
    <img ref={show} className={css["picture"]} alt={label} />
  ) : (
    <audio ref={show} className={css["sound"]} aria-label={label} controls />
  );
}
