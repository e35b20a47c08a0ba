import type { ReactNode } from "react";
import { KeyBar, Rail, Shell, StepRail, useUiLook, type KeyHint } from "../../../renderer/ui";
import { say } from "./words";

const nothing = () => undefined;

const sections = [
  ["Today", "ថ្ងៃនេះ"],
  ["Cases", "ករណី"],
  ["Referrals", "ការបញ្ជូន"],
  ["Follow-ups", "ការតាមដាន"],
  ["Monthly batches", "កញ្ចប់ប្រចាំខែ"],
  ["National report", "របាយការណ៍ជាតិ"],
  ["Organisations", "ស្ថាប័ន"],
  ["Settings", "ការកំណត់"],
] as const;

const steps = [
  ["Receive", "ទទួល"],
  ["Urgent triage", "ពិនិត្យបន្ទាន់"],
  ["Language", "ភាសា"],
  ["Age and guardian", "អាយុ អាណាព្យាបាល"],
  ["Consent", "ការយល់ព្រម"],
  ["Identity", "អត្តសញ្ញាណ"],
  ["Needs and risk", "តម្រូវការ និងហានិភ័យ"],
  ["Account", "ការរៀបរាប់"],
  ["Screening", "ការវាយតម្លៃ"],
  ["Formal identification", "ការទទួលស្គាល់"],
  ["Plan", "ផែនការ"],
  ["Who must not know", "អ្នកមិនត្រូវដឹង"],
  ["Finish", "បញ្ចប់"],
] as const;

interface FrameProps {
  /** Index of the section, or of the step when `isForm`. */
  here: number;
  isForm?: boolean;
  keys: readonly KeyHint[];
  children: ReactNode;
}

/** The shell around one gallery page. */
export function Frame({ here, isForm = false, keys, children }: FrameProps) {
  const { lang, isDemo } = useUiLook();
  const t = say(lang);
  const language =
    lang === "km"
      ? ({ label: "English", lang: "en", onSwitch: nothing } as const)
      : ({ label: "ខ្មែរ", lang: "km", onSwitch: nothing } as const);
  const rail = isForm ? (
    <StepRail
      brand={t("Chumrok", "ជម្រក")}
      house={t("New intake", "ទទួលករណីថ្មី")}
      label={t("Steps", "ជំហាន")}
      steps={steps.map(([en, km], index) => ({
        id: en,
        label: t(en, km),
        mark: index < here ? "done" : index === here ? "here" : "ahead",
        isOwed: index === 3,
      }))}
      words={{ done: "done", owed: "still to ask" }}
      number="RD-4T9XM-C"
      note={t("Draft. You may stop at any step.", "ព្រាង។ អាចឈប់នៅជំហានណាក៏បាន។")}
    />
  ) : (
    <Rail
      brand={t("Chumrok", "ជម្រក")}
      house={isDemo ? t("Practice house", "ផ្ទះហាត់") : t("Rumduol House", "ផ្ទះរំដួល")}
      label={t("Sections", "ផ្នែក")}
      sections={sections.map(([en, km], index) => ({
        id: en,
        label: t(en, km),
        altNumber: index + 1,
        isHere: index === here,
        startsGroup: index === 4 || index === 6,
      }))}
      onGo={nothing}
      person={{
        name: t("Sokha Chan", "ចាន់ សុខា"),
        role: t("Case worker", "អ្នកកាន់ករណី"),
        note: t("Locks in 4 min", "ចាក់សោក្នុង ៤ នាទី"),
      }}
      language={language}
    />
  );
  return (
    <Shell
      rail={rail}
      keys={
        <KeyBar
          label={t("Keys", "គ្រាប់ចុច")}
          keys={keys}
          hide={{ keys: "F12", label: t("Hide", "លាក់អេក្រង់"), onPress: nothing }}
          lock={{ keys: "Ctrl L", label: t("Lock", "ចាក់សោ"), onPress: nothing }}
        />
      }
      demo={{
        title: t("Demo mode", "របៀបសាកល្បង"),
        text: t(
          "Invented people. Nothing here can reach a real file or leave as one.",
          "មនុស្សប្រឌិត។ គ្មានអ្វីទៅដល់ឯកសារពិតឡើយ។",
        ),
        leave: t("Leave demo", "ចេញពីរបៀបសាកល្បង"),
        onLeave: nothing,
      }}
    >
      {children}
    </Shell>
  );
}
