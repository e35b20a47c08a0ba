import { bedsOf, freeBeds, type StayBoard } from "../../../shared/domain/stay-board";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { BigNumber, Cells, Stack, Tally } from "../../ui";

/** Free beds, or beds taken while nobody has set how many there are; adults and children apart. */
export function BedFigures({ board }: { readonly board: StayBoard }) {
  const { t } = useWords();
  const { number } = useFormats();
  const { adults, children, taken, capacity } = board;
  const free = freeBeds(board);
  return (
    <Stack gap={12}>
      {capacity === null || free === null ? (
        <>
          <BigNumber value={number(taken)} label={t("care.stays.here")} size="big" />
          <p className="small soft">{t("care.stays.noCapacity")}</p>
        </>
      ) : (
        <>
          <BigNumber
            value={number(free)}
            label={t("care.stays.free", { n: number(capacity) })}
            size="big"
            {...(free === 0 ? { tone: "lamp" as const } : {})}
          />
          <Cells
            total={capacity}
            free={free}
            label={t("care.stays.cells", { free: number(free), n: number(capacity) })}
          />
        </>
      )}
      <Tally
        items={[
          { label: t("care.stays.adults"), value: number(adults.length) },
          { label: t("care.stays.children"), value: number(children.length) },
          {
            label: t("care.stays.childrenWith"),
            value: number(bedsOf([...adults, ...children]) - adults.length - children.length),
          },
        ]}
      />
    </Stack>
  );
}
