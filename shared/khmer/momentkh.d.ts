// The library comes without types; only what `calendar.ts` uses is told here.
declare module "@thyrith/momentkh" {
  import type { Moment } from "moment";

  interface KhmerMoment extends Moment {
    /** The lunar date in Khmer; `d` day, `N` waxing or waning, `m` month. */
    toLunarDate(format: string): string;
  }

  /** Adds the Khmer calendar to the given moment itself, and gives it back. */
  export default function extend(moment: unknown): (day: string) => KhmerMoment;
}
