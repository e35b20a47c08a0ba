import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import type { ErrorCode } from "../../../shared/errors";
import type { DemoHouse } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { Action, PickList, Row, Stack, TextAnswer } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";

export const DEFAULT_DEMO_SEED = 2022;

export interface DemoDoorProps {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly onStart: (house: DemoHouse, seed: number) => void;
  readonly onLeave: () => void;
}

/** Practice begins with a choice of house and the number of the set of invented people. */
export function DemoDoor({ isBusy, error, onStart, onLeave }: DemoDoorProps) {
  const { t } = useWords();
  const [house, setHouse] = useState<DemoHouse>("shelter");
  const [seedText, setSeedText] = useState(String(DEFAULT_DEMO_SEED));
  const startRef = useRef<HTMLButtonElement>(null);
  useEffect(() => startRef.current?.focus(), []);

  const seed = Number(toAsciiDigits(seedText));
  const isSeedRight = Number.isInteger(seed) && seed >= 1 && seed <= 999_999;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (isSeedRight && !isBusy) onStart(house, seed);
  }

  return (
    <DoorLayout>
      <form onSubmit={submit}>
        <Stack gap={24}>
          <div>
            <h1>{t("unlock.demo.title")}</h1>
            <p>{t("unlock.demo.text")}</p>
          </div>
          <PickList
            label={t("unlock.demo.title")}
            value={house}
            onChange={(value) => {
              setHouse(value === "desk" ? "desk" : "shelter");
            }}
            options={[
              {
                value: "shelter",
                title: t("unlock.demo.shelter"),
                detail: t("unlock.demo.shelterText"),
              },
              { value: "desk", title: t("unlock.demo.desk"), detail: t("unlock.demo.deskText") },
            ]}
          />
          <TextAnswer
            label={t("unlock.demo.seed")}
            hint={t("unlock.demo.seedHint")}
            allowedStates={[]}
            value={seedText}
            mv="known"
            inputMode="numeric"
            onChange={({ value }) => {
              setSeedText(value);
            }}
            error={
              error !== null
                ? t(`errors.${error}`)
                : isSeedRight
                  ? undefined
                  : t("validation.not_a_number")
            }
          />
          <Row gap={12}>
            <Action
              kind="primary"
              size="big"
              keys="Enter"
              type="submit"
              disabled={isBusy}
              ref={startRef}
            >
              {isBusy ? t("unlock.demo.filling") : t("unlock.demo.start")}
            </Action>
            <Action size="big" onClick={onLeave}>
              {t("unlock.demo.leave")}
            </Action>
          </Row>
          <DoorLinks />
        </Stack>
      </form>
    </DoorLayout>
  );
}
