import { mayRecordCases } from "../../../shared/domain/access";
import type { IncomingReferral } from "../../../shared/domain/incoming-referral";
import { phnomPenhDay, phnomPenhMinute } from "../../../shared/domain/local-time";
import { answerDueMs } from "../../../shared/domain/referral-alarm";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Facts, Note, Row, Title } from "../../ui";
import { PacketTold, useHiddenNames } from "../cases";
import { IncomingPerhaps } from "./incoming-perhaps";
import { answerWord } from "./incoming-words";
import css from "./referrals.module.css";
import { useIncomingActs } from "./use-incoming-acts";
import { useOrgNames } from "./use-org-names";

/** One referral that came: who asks for what until when, who it may be, and our answer. */
export function IncomingPane({ line }: { readonly line: IncomingReferral }) {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();
  const areHidden = useHiddenNames();
  const { personName, contact, note } = line;
  const facts = [
    { label: t("incoming.form.via"), value: format.code("sentVia", line.sentVia) },
    { label: t("fields.referrals.urgency"), value: format.code("referralUrgency", line.urgency) },
    {
      label: t("incoming.theyCall"),
      value: areHidden && personName !== "" ? t("cases.hiddenName") : personName,
    },
    { label: t("incoming.callBack"), value: contact },
    { label: t("incoming.told"), value: note },
  ].filter(({ value }) => value !== "");
  // The packet says these in its own words.
  const told = line.packet === null ? facts : facts.slice(0, 1);
  return (
    <section aria-label={t("incoming.pane")} className={css["pane"]}>
      <Title order={2}>{nameOf(line.fromOrgId)}</Title>
      <p className="soft">
        {format.code("service", line.serviceType)}, {t(`incoming.kind.${line.kind}`)}
      </p>
      <Standing line={line} />
      <Facts items={told} />
      {line.packet !== null && (
        <div>
          <Title order={3}>{t("referralFiles.packet.asks")}</Title>
          <PacketTold packet={line.packet} name={nameOf(line.fromOrgId)} />
        </div>
      )}
      {line.status === "received" && line.recalledAt === null && <IncomingPerhaps line={line} />}
      <Acts line={line} />
    </section>
  );
}

function Standing({ line }: { readonly line: IncomingReferral }) {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();
  const word = answerWord(line, useNow());
  if (line.recalledAt !== null) {
    const words = line.status === "accepted" ? "recalledInFile" : "recalled";
    return (
      <Note tone="lamp">
        {t(`referralFiles.packet.${words}`, { name: nameOf(line.fromOrgId) })}
      </Note>
    );
  }
  if (line.status === "rejected" && line.answeredAt !== null && line.rejectReason !== null) {
    return (
      <Note>
        {t("incoming.rejectedText", {
          on: format.date(phnomPenhDay(Date.parse(line.answeredAt))),
          reason: format.code("rejectReason", line.rejectReason),
        })}
      </Note>
    );
  }
  if (line.status === "accepted") return <Note>{t("incoming.acceptedText")}</Note>;
  const due = answerDueMs(line);
  const when = due === null ? "" : format.dateTime(phnomPenhMinute(due));
  return (
    <Note tone={word === "late" ? "lamp" : "accent"} title={t("incoming.due", { when })}>
      {word === "late" && t("incoming.lateText")}
    </Note>
  );
}

function Acts({ line }: { readonly line: IncomingReferral }) {
  const { t } = useWords();
  const { role } = useSession().open.user;
  const acts = useIncomingActs();
  if (!mayRecordCases(role) || line.status === "rejected") return null;
  const isAccepted = line.status === "accepted";
  const canBegin = isAccepted || line.recalledAt === null;
  return (
    <Row>
      {canBegin && (
        <Action kind="primary" keys="N" data-act="main" onClick={() => void acts.begin(line)}>
          {t(isAccepted ? "incoming.act.goOn" : "incoming.act.accept")}
        </Action>
      )}
      <Action
        onClick={() => {
          acts.decline(line);
        }}
      >
        {t(isAccepted ? "incoming.act.nothingCame" : "incoming.act.decline")}
      </Action>
    </Row>
  );
}
