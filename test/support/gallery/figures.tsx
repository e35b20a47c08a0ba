import { useState } from "react";
import * as ui from "../../../renderer/ui";
import { Frame } from "./frame";
import { say } from "./words";

type Say = (en: string, km: string) => string;

const hidden = <ui.HiddenCell label="hidden, one to ten">‹11›</ui.HiddenCell>;

function rowsOf(t: Say): ui.FigureRow[] {
  const head = (id: string, label: string, ...cells: React.ReactNode[]): ui.FigureRow => ({
    id,
    label,
    level: "head",
    cells,
  });
  const inner = (id: string, label: string, ...cells: React.ReactNode[]): ui.FigureRow => ({
    id,
    label,
    level: "in",
    cells,
  });
  return [
    head("c", t("Cases cracked down", "ករណីបានបង្ក្រាប"), "166", "36", "130", "−193"),
    head("s", t("Suspects sent to court", "ជនសង្ស័យបញ្ជូនទៅតុលាការ"), "202", "53", "149", "−336"),
    inner("m", t("of whom minors", "ក្នុងនោះ អនីតិជន"), "12", hidden, hidden, ""),
    inner("f", t("of whom foreigners", "ក្នុងនោះ ជនបរទេស"), "33", hidden, hidden, ""),
    head("v", t("Victims rescued", "ជនរងគ្រោះបានសង្គ្រោះ"), "358", "133", "225", "−1,219"),
    inner("u", t("under 15", "ក្រោម ១៥"), "136", "12", "124", ""),
    inner("o", t("18 and over", "១៨ ឡើង"), "150", "80", "70", ""),
    inner("z", t("age unknown", "មិនដឹងអាយុ"), "0", "0", "0", ""),
  ];
}

function heads(t: Say) {
  return [
    t("Year 2022", "ឆ្នាំ ២០២២"),
    t("Total", "សរុប"),
    t("Human trafficking", "ជួញដូរមនុស្ស"),
    t("Sexual exploitation", "អាជីវកម្មផ្លូវភេទ"),
    t("Change on 2021", "ប្រែប្រួលពី ២០២១"),
  ];
}

/** Mockup 09. */
export function ReportPage() {
  const t = say(ui.useUiLook().lang);
  const [forWhom, setForWhom] = useState("public");
  return (
    <Frame here={5} keys={[{ keys: "V", label: t("For whom", "សម្រាប់អ្នកណា") }]}>
      <ui.Page
        title={t("National table, 2022", "តារាងជាតិ ឆ្នាំ ២០២២")}
        sub={t(
          "All provinces, crackdown cases, data as of 5 January 2023.",
          "គ្រប់ខេត្ត ទិន្នន័យត្រឹម ៥ មករា ២០២៣។",
        )}
        asideWidth={318}
        actions={
          <>
            <ui.Segment
              label={t("For whom", "សម្រាប់អ្នកណា")}
              value={forWhom}
              onChange={setForWhom}
              options={[
                { value: "us", label: t("For us", "យើង") },
                { value: "partner", label: t("Partner", "ដៃគូ") },
                { value: "public", label: t("Public", "សាធារណៈ") },
              ]}
            />
            <ui.Action kind="primary" keys="Ctrl P">
              {t("Print", "បោះពុម្ព")}
            </ui.Action>
          </>
        }
        aside={
          <>
            <p className="lead">
              {t("The total fell by 193.", "សរុបថយ ១៩៣។")}
              <br />
              <b className="acc">{t("Sexual exploitation rose by 6.", "អាជីវកម្មផ្លូវភេទកើន ៦។")}</b>
            </p>
            <ui.TrendChart
              label={t("Cases by year", "ករណីតាមឆ្នាំ")}
              points={[
                { at: "2020", all: 155, sex: null },
                { at: "2021", all: 359, sex: 124 },
                { at: "2022", all: 166, sex: 130 },
                { at: "2023", all: 164, sex: 140 },
              ]}
              series={[
                { id: "all", label: t("all cases", "ករណីទាំងអស់"), tone: "ink" },
                { id: "sex", label: t("sexual exploitation", "អាជីវកម្មផ្លូវភេទ"), tone: "accent" },
              ]}
              format={String}
              tableWords={{ at: t("Year", "ឆ្នាំ"), none: t("none", "គ្មាន") }}
            />
            <h2>{t("Does it balance?", "ត្រូវគ្នាទេ?")}</h2>
            <ui.Balance
              words={{ ok: "adds up", open: "look" }}
              items={[
                {
                  id: "a",
                  text: t("Groups add up: 36 + 130 = 166", "ក្រុមបូកត្រូវ៖ ៣៦ + ១៣០ = ១៦៦"),
                  isOk: true,
                },
                {
                  id: "b",
                  text: t(
                    "Minors and foreigners may be the same persons",
                    "អនីតិជន និងជនបរទេស អាចជាមនុស្សតែមួយ",
                  ),
                  isOk: false,
                },
              ]}
            />
          </>
        }
      >
        <ui.FigureTable
          caption={t("National table", "តារាងជាតិ")}
          heads={heads(t)}
          rows={rowsOf(t)}
          note={t("‹11› one to ten people, or a figure that would reveal them.", "‹11› មួយទៅដប់នាក់។")}
        />
      </ui.Page>
    </Frame>
  );
}

/** Mockup 09b. */
export function PrintPage() {
  const t = say(ui.useUiLook().lang);
  return (
    <ui.PrintSheet
      label={t("Sheet", "សន្លឹក")}
      isShown
      side={
        <>
          <ui.Action kind="primary" keys="Ctrl P">
            {t("Print", "បោះពុម្ព")}
          </ui.Action>
          <p>{t("A4, one page, black only.", "A4 មួយទំព័រ ខ្មៅ")}</p>
        </>
      }
    >
      <ui.SheetHead
        kicker={t("National table", "តារាងជាតិ")}
        title={t(
          "Human trafficking and sexual exploitation, 2022",
          "ការជួញដូរមនុស្ស និងអាជីវកម្មផ្លូវភេទ ២០២២",
        )}
        sub={t("All provinces. Public release.", "គ្រប់ខេត្ត")}
      />
      <ui.FigureTable
        isPrint
        caption={t("National table", "តារាងជាតិ")}
        heads={heads(t)}
        rows={rowsOf(t)}
      />
      <ui.Signatures labels={[t("Prepared by", "រៀបចំដោយ"), t("Seen by", "បានឃើញ")]} />
    </ui.PrintSheet>
  );
}
