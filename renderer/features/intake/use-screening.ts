import { useMemo } from "react";
import { isChildPresumed } from "../../../shared/domain/age";
import type { Screening } from "../../../shared/domain/screening";
import {
  latestScreening,
  suggestResult,
  type Suggestion,
} from "../../../shared/domain/screening-score";
import { screeningThatDiffers } from "../../../shared/domain/screening-questions";
import { useIntake } from "./intake-context";

/** The screening that counts and what it suggests. */
export interface ScreeningInView {
  readonly latest: Screening | null;
  readonly suggestion: Suggestion | null;
  /** True while somebody who may be a child is asked. */
  readonly isChild: boolean;
  /** The place of the screening that our own result differs from; null when it does not. */
  readonly differsAt: number | null;
}

/** What the screenings of the form say, as far as they can be read. */
export function useScreening(): ScreeningInView {
  const { readable } = useIntake();
  return useMemo(() => {
    if (readable === null) {
      return { latest: null, suggestion: null, isChild: true, differsAt: null };
    }
    const latest = latestScreening(readable.screenings);
    const isChild = isChildPresumed(readable.person, readable.caseFile.receptionAt.slice(0, 10));
    return {
      latest,
      suggestion: latest === null ? null : suggestResult(latest, isChild),
      isChild,
      differsAt: screeningThatDiffers(readable),
    };
  }, [readable]);
}
