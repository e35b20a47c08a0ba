import type { CaseContent } from "../../../shared/domain/case-record";
import { consentWording } from "../../../shared/domain/consent-wording";
import { consentForm } from "../../../shared/papers/consent-form";
import { intakeSummary } from "../../../shared/papers/intake-summary";
import type { Paper } from "../../../shared/papers/paper";
import { personSummary } from "../../../shared/papers/person-summary";
import { referralLetter } from "../../../shared/papers/referral-letter";
import { useWords } from "../../i18n/i18n";
import { referralPacket, useFactWords, useToday } from "../cases";
import type { PaperSource } from "./paper-source";
import { usePaperWords } from "./use-paper-words";

/** The paper in the language that is spoken around it. */
export function usePaper(content: CaseContent, source: PaperSource): Paper {
  const { lang } = useWords();
  const words = usePaperWords();
  const facts = useFactWords({ isPaper: true });
  const day = useToday();
  switch (source.kind) {
    case "intake":
      return intakeSummary(content, day, words);
    case "person":
      return personSummary(content, source.deliveries, day, words);
    case "consent": {
      const wording = consentWording(lang === "km" ? "khm" : "eng");
      if (wording === null) throw new Error("Broken claim: both languages have a wording");
      return consentForm(content, { present: wording, of: consentWording }, day, words);
    }
    case "referral": {
      const { referral, gate } = source;
      const isOverridden = referral.override !== null;
      const packet = referralPacket(content, referral, gate, facts, isOverridden);
      return referralLetter(referral, packet, words);
    }
  }
}
