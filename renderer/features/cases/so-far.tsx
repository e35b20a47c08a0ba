import { useWords } from "../../i18n/i18n";
import { useFormats, type Formats } from "../../i18n/use-formats";
import { Stack, Timeline, Title } from "../../ui";
import type { FactWords } from "./fact-words";
import type { TimelineEvent } from "./timeline";

export interface SoFarProps {
  readonly events: readonly TimelineEvent[];
  readonly words: FactWords;
  /** `YYYY-MM-DD` in Phnom Penh. */
  readonly today: string;
}

/** What happened so far, newest first. */
export function SoFar({ events, words, today }: SoFarProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <Stack gap={16}>
      <Title order={2}>{t("cases.soFar.title")}</Title>
      <Timeline
        label={t("cases.soFar.title")}
        items={events.map((event, index) => ({
          id: `${event.kind} ${event.at} ${String(index)}`,
          when: sayWhen(event.at, today, format, t("cases.comma")),
          what: <What event={event} words={words} today={today} />,
          isNext: event.kind === "ends" || event.kind === "reviewDue" || isPlanned(event, today),
        }))}
      />
    </Stack>
  );
}

function sayWhen(at: string, today: string, format: Formats, comma: string): string {
  const day = at.slice(0, 10);
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const said = day === today ? format.relativeDay(day, today) : null;
  const date = said ?? (isThisYear ? format.dayMonth(day) : format.date(day));
  return at.length > day.length ? `${date}${comma}${format.time(at)}` : date;
}

/** A handover on a day that is still to come. */
function isPlanned({ kind, at }: TimelineEvent, today: string): boolean {
  return kind === "handover" && at > today;
}

interface WhatProps {
  readonly event: TimelineEvent;
  readonly words: FactWords;
  readonly today: string;
}

function What({ event, words, today }: WhatProps) {
  const { t } = useWords();
  switch (event.kind) {
    case "received":
      return t("cases.soFar.received", { basis: words.code("receptionBasis", event.basis) });
    case "consents": {
      const [given, refused, open] = [event.given, event.refused, event.open].map((count) =>
        words.number(count),
      );
      return t(event.open === 0 ? "cases.soFar.consents" : "cases.soFar.consentsOpen", {
        given,
        refused,
        open,
      });
    }
    case "withdrawn":
      return t("cases.soFar.withdrawn", { purpose: words.code("purpose", event.purpose) });
    case "referral":
      if (event.referral.fromOrgId !== null && event.referral.direction === "in") {
        return t("cases.soFar.referredHere", {
          from: words.organisation(event.referral.fromOrgId),
          service: words.code("service", event.referral.serviceType),
        });
      }
      return t("cases.soFar.referral", {
        to: words.organisation(event.referral.toOrgId),
        service: words.code("service", event.referral.serviceType),
      });
    case "assessed": {
      const { riskLevel } = event.assessment;
      const risk =
        "value" in riskLevel
          ? words.code("riskLevel", riskLevel.value)
          : t(`common.answer.lines.${riskLevel.mv}`);
      return t("needs.soFar.assessed", { risk });
    }
    case "reviewDue":
      return t("needs.soFar.due");
    case "handover":
      return t(isPlanned(event, today) ? "care.handover.isPlanned" : "cases.soFar.handover", {
        to: words.code("handoverKind", event.handover.kind),
      });
    case "saved":
      return t(event.count === 1 ? "cases.soFar.savedOnce" : "cases.soFar.savedTimes", {
        n: words.number(event.count),
      });
    case "ends":
      return t("cases.soFar.ends", { count: event.count, n: words.number(event.count) });
  }
}
