import { useState } from "react";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import { useWords } from "../../i18n/i18n";
import { areaName } from "../../i18n/place-words";
import { useFormats } from "../../i18n/use-formats";
import type { PlacesPreview } from "../../store/vault-api";
import { Action, Facts, Stack } from "../../ui";

/** Lines shown of a list before somebody asks for more. */
const SHOWN_AT_ONCE = 8;

/** What taking in a file would do, in numbers, and line by line where a person may want to look. */
export function PreviewFacts({ preview }: { readonly preview: PlacesPreview }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const { counts, addedCount, returnedCount, renamedCount, retiredCount, faultCount } = preview;
  const isSame = [addedCount, returnedCount, renamedCount, retiredCount].every((n) => n === 0);
  const missing = preview.missingProvinces.map(
    (code) => PROVINCES.find((one) => one.code === code) ?? { nameKm: code, nameLatin: code },
  );
  return (
    <>
      <Facts
        items={[
          {
            label: t("places.preview.inFile"),
            value: t("places.settings.counts", {
              province: format.number(counts.province),
              district: format.number(counts.district),
              commune: format.number(counts.commune),
              village: format.number(counts.village),
            }),
          },
          { label: t("places.preview.added"), value: format.number(addedCount) },
          ...(returnedCount > 0
            ? [{ label: t("places.preview.returned"), value: format.number(returnedCount) }]
            : []),
          { label: t("places.preview.renamed"), value: format.number(renamedCount) },
          { label: t("places.preview.retired"), value: format.number(retiredCount) },
          { label: t("places.preview.faults"), value: format.number(faultCount) },
        ]}
      />
      {isSame && <p>{t("places.preview.nothing")}</p>}
      {missing.length > 0 && (
        <p className="lamp">
          {t("places.preview.missing", {
            count: missing.length,
            n: format.number(missing.length),
            names: missing.map((one) => (lang === "km" ? one.nameKm : one.nameLatin)).join(", "),
          })}
        </p>
      )}
      <Lines
        title={t("places.preview.faults")}
        count={faultCount}
        lines={preview.faults.map(({ line, fault }) =>
          t("places.preview.faultLine", {
            line: format.number(line),
            why: t(`places.preview.why.${fault}`),
          }),
        )}
      />
      <Lines
        title={t("places.preview.retired")}
        text={t("places.preview.retiredText")}
        count={retiredCount}
        lines={preview.retired.map((area) =>
          t("places.preview.retiredLine", { code: area.code, name: areaName(area, lang) }),
        )}
      />
      <Lines
        title={t("places.preview.renamed")}
        count={renamedCount}
        lines={preview.renamed.map(({ before, after }) =>
          t("places.preview.renamedLine", {
            code: after.code,
            before: `${before.nameKm} ${before.nameLatin}`.trim(),
            after: `${after.nameKm} ${after.nameLatin}`.trim(),
          }),
        )}
      />
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly text?: string;
  readonly count: number;
  readonly lines: readonly string[];
}

/** The first lines of a list, the others when asked for; nothing for an empty one. */
function Lines({ title, text, count, lines }: LinesProps) {
  const { t } = useWords();
  const format = useFormats();
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return null;
  const shown = isOpen ? lines : lines.slice(0, SHOWN_AT_ONCE);
  const rest = count - shown.length;
  const more = t("places.preview.more", { n: format.number(rest) });
  return (
    <Stack gap={4}>
      <h3 className="small">{title}</h3>
      {text !== undefined && <p className="small soft">{text}</p>}
      <ul className="small">
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {rest > 0 && isOpen && <p className="small soft">{more}</p>}
      {rest > 0 && !isOpen && (
        <div>
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              setOpen(true);
            }}
          >
            {more}
          </Action>
        </div>
      )}
    </Stack>
  );
}
