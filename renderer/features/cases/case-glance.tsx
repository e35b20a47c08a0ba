import type { CaseRecord } from "../../../shared/domain/case-record";
import { summariseCase } from "../../../shared/domain/case-summary";
import { valueOf } from "../../../shared/domain/answer";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Glance, StatusDot } from "../../ui";
import { describeAge, describeSex } from "./describe-person";
import { riskOf, STATUS_LOOK } from "./risk";
import { reviewKey, reviewStanding, type ReviewStanding } from "./review-words";
import { nightsSince } from "./timeline";
import { useToday } from "./use-today";

/** The facts at the head of a case, in a row. */
export function CaseGlance({ record }: { record: CaseRecord }) {
  const { t } = useWords();
  const format = useFormats();
  const { user } = useSession().open;
  const { caseFile, person } = record;
  const summary = summariseCase(record);
  const risk = riskOf(summary);
  const today = useToday();
  const age = describeAge(summary, t, format);
  const basis = valueOf(person.ageBasis);
  const received = caseFile.receptionAt.slice(0, 10);
  const isHere = ["draft", "pending_review", "active", "follow_up"].includes(caseFile.status);
  const review = isHere ? reviewStanding(record, today) : null;
  const count = nightsSince(caseFile.receptionAt, today);
  const sayReview = (standing: ReviewStanding): string => {
    const { key, count: days } = reviewKey(standing);
    return t(key, {
      risk: format.code("riskLevel", standing.risk),
      count: days,
      n: format.number(days),
    });
  };
  const nights = t("cases.pane.nights", {
    date: format.date(received),
    count,
    n: format.number(count),
  });
  return (
    <Glance
      items={[
        {
          label: describeSex(summary, t),
          value: basis === null ? age : `${age} (${format.code("ageBasis", basis)})`,
        },
        { label: t("cases.received"), value: isHere ? nights : format.date(received) },
        {
          label: t("cases.columns.status"),
          value: (
            <StatusDot look={STATUS_LOOK[caseFile.status]}>
              {format.code("caseStatus", caseFile.status)}
            </StatusDot>
          ),
        },
        {
          label: t("cases.columns.risk"),
          value: review === null ? t(`cases.risk.${risk}`) : sayReview(review),
          ...(risk === "urgent" || (review?.daysLeft ?? 0) < 0 ? { tone: "danger" as const } : {}),
        },
        {
          label: t("cases.worker"),
          value: caseFile.caseOwner === user.userId ? user.displayName : t("cases.workerOther"),
        },
      ]}
    />
  );
}
