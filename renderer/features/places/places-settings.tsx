import { useEffect, useRef, type RefObject } from "react";
import { mayChangePlaces } from "../../../shared/domain/access";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVault, useVaultQuery } from "../../session";
import type { PlacesEdition } from "../../store/vault-api";
import { Action, Row, Stack, tell, Title, useConfirm } from "../../ui";
import { PlacesOutcome } from "./places-outcome";
import { usePlacesImport } from "./use-places-import";

/** Which places can be chosen, and the way to a gazetteer and back. */
export function PlacesSettings() {
  const { t } = useWords();
  const { user } = useSession().open;
  const state = useVaultQuery("places-state", (vault) => vault.placesState(), ["places"]);
  return (
    <Stack gap={12}>
      <Title order={2}>{t("places.settings.title")}</Title>
      <p>{t("places.settings.text")}</p>
      {state !== undefined && <EditionLine edition={state.current} />}
      {mayChangePlaces(user.role) ? (
        state !== undefined && <PlacesActs {...state} />
      ) : (
        <p className="soft">{t("places.settings.whoMay")}</p>
      )}
    </Stack>
  );
}

function EditionLine({ edition }: { readonly edition: PlacesEdition | null }) {
  const { t } = useWords();
  const format = useFormats();
  if (edition === null) return <p className="soft">{t("places.settings.none")}</p>;
  const { counts, retiredCount, fileName } = edition;
  return (
    <Stack gap={4}>
      <p>
        {t("places.settings.counts", {
          province: format.number(counts.province),
          district: format.number(counts.district),
          commune: format.number(counts.commune),
          village: format.number(counts.village),
        })}
      </p>
      {retiredCount > 0 && (
        <p>
          {t("places.settings.retired", { count: retiredCount, n: format.number(retiredCount) })}
        </p>
      )}
      <p className="soft">
        {t("places.settings.from", { file: fileName, date: format.date(dayOf(edition)) })}
      </p>
    </Stack>
  );
}

interface PlacesActsProps {
  readonly current: PlacesEdition | null;
  readonly former: PlacesEdition | null;
  readonly mayGoBack: boolean;
}

function PlacesActs({ current, former, mayGoBack }: PlacesActsProps) {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const work = usePlacesImport();
  const { is } = work.state;
  const isBusy = is === "reading" || is === "saving";
  const isShown = is === "shown" || is === "saving";
  const acts = useFocusAfter(isShown);

  async function goBack(): Promise<void> {
    const isSure = await confirm({
      title: t("places.settings.goBack"),
      text:
        former === null
          ? t("places.settings.goBackText.none")
          : t("places.settings.goBackText.edition", {
              ...{ file: former.fileName, date: format.date(dayOf(former)) },
            }),
      confirm: t("places.settings.goBack"),
      cancel: t("common.cancel"),
    });
    if (isSure && (await work.act(() => vault.goBackToFormerPlaces()))) {
      tell({ id: "places", text: t("places.settings.wentBack") });
    }
  }

  async function remove(): Promise<void> {
    const isSure = await confirm({
      title: t("places.settings.removeTitle"),
      text: t("places.settings.removeText"),
      confirm: t("places.settings.remove"),
      cancel: t("common.cancel"),
    });
    if (isSure && (await work.act(() => vault.removePlaces()))) {
      tell({ id: "places", text: t("places.settings.removed") });
    }
  }

  return (
    <>
      {!isShown && (
        <div ref={acts}>
          <Stack gap={12}>
            <p className="small soft">{t("places.settings.columns")}</p>
            <Row gap={12}>
              <Action isBusy={isBusy} onClick={() => void work.choose()}>
                {t("places.settings.choose")}
              </Action>
              {mayGoBack && (
                <Action disabled={isBusy} onClick={() => void goBack()}>
                  {t("places.settings.goBack")}
                </Action>
              )}
              {current !== null && (
                <Action kind="quiet" disabled={isBusy} onClick={() => void remove()}>
                  {t("places.settings.remove")}
                </Action>
              )}
            </Row>
          </Stack>
        </div>
      )}
      <PlacesOutcome work={work} />
    </>
  );
}

/** When a preview closes, the focus goes back to the button that opened it. */
function useFocusAfter(isShown: boolean): RefObject<HTMLDivElement | null> {
  const acts = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !isShown) acts.current?.querySelector("button")?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return acts;
}

function dayOf({ importedAt }: PlacesEdition): string {
  return phnomPenhDay(Date.parse(importedAt));
}
