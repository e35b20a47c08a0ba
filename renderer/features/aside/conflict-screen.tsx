import { useNavigate, useParams } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { AppShell, useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import type { AsideDetail } from "../../store/vault-api";
import { Action, Band, Compare, EmptyState, FormFoot, Page, Stack, tell } from "../../ui";
import css from "./aside.module.css";
import { useAsideWords } from "./aside-words";
import { ConflictResultView } from "./conflict-result";
import { useAsideList } from "./use-aside-list";
import { useChoiceWords } from "./use-choice-words";
import { useConflict, type ConflictWork } from "./use-conflict";

/** One record that was changed here and there: decided field by field, side by side. */
export function ConflictScreen() {
  const { asideId = "" } = useParams();
  return <OneConflict key={asideId} asideId={asideId} />;
}

function OneConflict({ asideId }: { readonly asideId: string }) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const wordsOf = useAsideWords();
  const isAllowed = mayRecordCases(useSession().open.user.role);
  const work = useConflict(asideId);
  const others = useAsideList();
  const { detail, chosenCount, isSaving, error } = work;
  const total = detail?.choices.length ?? 0;
  const toList = (): void => void navigate("/batches/aside");

  async function save(): Promise<void> {
    const next = others?.find(({ id, state }) => id !== asideId && state === "conflict");
    if (!(await work.save())) return;
    tell({ text: t(next === undefined ? "aside.conflict.saved" : "aside.conflict.savedNext") });
    void navigate(next === undefined ? "/batches/aside" : `/batches/aside/${next.id}`);
  }

  const isReady = isAllowed && total > 0 && chosenCount === total && work.result.is === "record";
  useFormKeys({ primary: isReady ? () => void save() : undefined, back: toList });

  if (detail === undefined) return null;
  const entry = detail?.entry;
  const said = entry === undefined ? null : wordsOf(entry);
  return (
    <AppShell
      here="batches"
      keys={
        detail === null
          ? [{ keys: "Esc", label: t("aside.conflict.toList"), onPress: toList }]
          : [
              { keys: "↑ ↓", label: t("aside.keys.line") },
              { keys: "1", label: t("aside.keys.ours") },
              { keys: "2", label: t("aside.keys.theirs") },
              ...(isReady
                ? [{ keys: "Ctrl Enter", label: t("aside.keys.save"), onPress: () => void save() }]
                : []),
              { keys: "Esc", label: t("aside.keys.later"), onPress: toList },
            ]
      }
    >
      <Page
        title={t(
          entry?.recordKind === "case" ? "aside.conflict.titleCase" : "aside.conflict.title",
        )}
        titleExtra={
          said && (
            <span className={css["number"]}>
              <span className="code">{said.label}</span>
            </span>
          )
        }
        sub={
          entry &&
          said &&
          t("aside.conflict.sub", {
            name: said.from,
            at: format.dateTime(phnomPenhMinute(Date.parse(entry.at))),
          })
        }
        actions={
          detail !== null && (
            <>
              <Action
                onClick={() => {
                  work.chooseAll("ours");
                }}
              >
                {t("aside.conflict.allOurs")}
              </Action>
              <Action
                onClick={() => {
                  work.chooseAll("theirs");
                }}
              >
                {t("aside.conflict.allTheirs")}
              </Action>
            </>
          )
        }
        foot={
          detail !== null && (
            <FormFoot
              back={{ label: t("aside.conflict.back"), keys: "Esc", onPress: toList }}
              progress={{
                value: total === 0 ? 0 : chosenCount / total,
                text: t("aside.conflict.chosen", {
                  done: format.number(chosenCount),
                  total: format.number(total),
                }),
              }}
              primary={{
                label: t(isSaving ? "aside.conflict.saving" : "aside.conflict.save"),
                keys: "Ctrl Enter",
                onPress: () => void save(),
                isBusy: isSaving,
                isDisabled: !isReady,
              }}
            />
          )
        }
      >
        {detail === null ? (
          <EmptyState
            action={
              <Action autoFocus onClick={toList}>
                {t("aside.conflict.toList")}
              </Action>
            }
          >
            <span>{t("aside.conflict.gone")}</span> <span>{t("aside.conflict.goneText")}</span>
          </EmptyState>
        ) : (
          <div className={css["conflict"]}>
            <Stack gap={24}>
              {error !== null && (
                <Band tone="lamp" title={t("aside.conflict.notSaved")} isAlert>
                  {t(`errors.${error}`)}
                </Band>
              )}
              <TwoSides detail={detail} work={work} />
              <ConflictResultView detail={detail} result={work.result} />
            </Stack>
          </div>
        )}
      </Page>
    </AppShell>
  );
}

function TwoSides({ detail, work }: { readonly detail: AsideDetail; readonly work: ConflictWork }) {
  const { t } = useWords();
  const format = useFormats();
  const { user } = useSession().open;
  const wordsOf = useChoiceWords();
  const { ours, theirs } = detail;
  const changedAt = (version: AsideDetail["ours"]): string =>
    version === null ? "" : format.dateTime(phnomPenhMinute(Date.parse(version.meta.updatedAt)));
  // Other people are not named here (domain §11, R13).
  const who =
    ours?.meta.updatedBy === user.userId ? user.displayName : t("aside.conflict.colleague");
  return (
    <Stack gap={8}>
      <Compare
        label={t("aside.conflict.table")}
        heads={[
          "",
          t("aside.conflict.hereBy", { at: changedAt(ours), who }),
          t("aside.conflict.there", { at: changedAt(theirs) }),
        ]}
        rows={detail.choices.map((choice) => {
          const said = wordsOf(choice, detail);
          return {
            id: choice.key,
            label: said.label,
            ...(said.base === null
              ? {}
              : { note: t("aside.conflict.before", { value: shortened(said.base) }) }),
            ours: { text: said.ours },
            theirs: { text: said.theirs },
            choice: work.choices[choice.key] ?? null,
          };
        })}
        onChoose={(key, side) => {
          if (side !== "both") work.choose(key, side);
        }}
        words={{ ours: t("aside.conflict.keepOurs"), theirs: t("aside.conflict.takeTheirs") }}
        autoFocus
      />
      <p className="soft">{t("aside.conflict.hint")}</p>
    </Stack>
  );
}

/** Enough to know it again: her words stand whole on both sides. */
function shortened(text: string): string {
  return text.length <= MAX_BEFORE ? text : `${text.slice(0, MAX_BEFORE).trimEnd()}…`;
}

const MAX_BEFORE = 60;
