import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { valueOf, type Answer } from "../../../shared/domain/answer";
import { groupOfArticles, type OffenceArticle } from "../../../shared/domain/offence-group";
import { AnswerMulti, PlainSelect, useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Row } from "../../ui";
import { useIncidentField } from "./incident-label";
import type { IncidentValues } from "./new-incident";

/**
 * The articles, and the group in which the incident is counted. The group follows the articles as long as
 * nobody chose another one; one that contradicts them needs a reason in the note (dictionary §8.2).
 */
export function OffenceFields() {
  const { t } = useWords();
  const format = useFormats();
  const f = useIncidentField();
  const { getValues, setValue } = useFormContext<IncidentValues>();
  const articles = useWatch<IncidentValues, "offenceArticles">({ name: "offenceArticles" });
  const group = useWatch<IncidentValues, "offenceGroup">({ name: "offenceGroup" });
  const derived = groupOfArticles(valueOf(articles as Answer<OffenceArticle[]>));
  const followed = useRef(derived);
  useEffect(() => {
    const chosen = getValues("offenceGroup");
    const isFollowing = chosen === undefined || chosen === followed.current;
    if (derived !== null && isFollowing && chosen !== derived) {
      setValue("offenceGroup", derived, { shouldDirty: true, shouldValidate: true });
    }
    followed.current = derived;
  }, [derived, getValues, setValue]);
  return (
    <>
      <AnswerMulti {...f("offenceArticles")} isWide options={useCodeOptions("offenceArticle")} />
      <PlainSelect {...f("offenceGroup")} options={useCodeOptions("offenceGroup")} />
      {derived !== null && group !== undefined && group !== derived && (
        <div data-full>
          <Band tone="lamp">
            {t("incidents.groupAgainst", { group: format.code("offenceGroup", derived) })}
            <Row>
              <Action
                size="slim"
                onClick={() => {
                  setValue("offenceGroup", derived, { shouldDirty: true, shouldValidate: true });
                }}
              >
                {t("incidents.takeGroup", { group: format.code("offenceGroup", derived) })}
              </Action>
            </Row>
          </Band>
        </div>
      )}
    </>
  );
}
