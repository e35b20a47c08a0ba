import { useMemo } from "react";
import { childNotice } from "../../../shared/domain/child-path";
import { orgGraph } from "../../../shared/domain/org-graph";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Band, Row } from "../../ui";
import { useIntake } from "./intake-context";
import { useOrganisations } from "./use-organisations";

/** Whom to tell today of a child without a safe adult, and the way there; nothing when nobody has to be told. */
export function ChildNoticeBand() {
  const { t } = useWords();
  const { readable, today, goTo } = useIntake();
  const { all, others, nameOf } = useOrganisations();
  const { adminCode } = useSession().open.organisation;
  const graph = useMemo(() => orgGraph(all), [all]);
  if (readable === null) return null;
  const context = { offices: others, graph, ownAdminCode: adminCode, day: today };
  const notice = childNotice(readable, context);
  if (notice.kind === "not_owed") return null;
  if (notice.kind === "told") {
    return <p className="small soft">{t("intake.child.told", { office: nameOf(notice.orgId) })}</p>;
  }
  const office = "orgId" in notice ? nameOf(notice.orgId) : "";
  const isStopped = notice.kind === "think_first";
  return (
    <Band tone="danger" title={t("intake.child.title")}>
      {t(`intake.child.${notice.kind}`, { office })}
      <Row gap={8}>
        <Action
          size="slim"
          onClick={() => {
            if (isStopped) goTo("withholding", "withholdings");
            else goTo("plan", "referrals");
          }}
        >
          {t(isStopped ? "intake.steps.withholding" : "intake.steps.plan")}
        </Action>
      </Row>
    </Band>
  );
}
