import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ReplyLine } from "../../store/vault-api";
import { Band, Stack, Title } from "../../ui";
import css from "./measure.module.css";

export interface ImportRepliesProps {
  readonly replies: readonly ReplyLine[];
  /** Of whoever answers. */
  readonly name: string;
}

/** Answers to referrals of this house: what each says, and what taking it in changes. */
export function ImportReplies({ replies, name }: ImportRepliesProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <div className={css["measure"]}>
      <Stack gap={16}>
        {replies.map(({ replyId, standing, status, caseNo, serviceType }) => {
          const isAlarm = standing === "unknown" || standing === "not_now";
          const effect = t(`referralFiles.reply.standing.${standing}`, { name });
          return (
            <section key={replyId}>
              <Title order={2}>
                {caseNo === null || serviceType === null
                  ? t("referralFiles.reply.forHidden")
                  : t("referralFiles.reply.forFile", {
                      caseNo,
                      service: format.code("service", serviceType),
                    })}
              </Title>
              <p>
                {t("referralFiles.reply.says", {
                  name,
                  status: format.code("referralStatus", status),
                })}
              </p>
              {isAlarm ? <Band tone="lamp" title={effect} /> : <p className="soft">{effect}</p>}
            </section>
          );
        })}
      </Stack>
    </div>
  );
}
