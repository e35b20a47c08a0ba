import { useState } from "react";
import * as ui from "../../../renderer/ui";
import { Frame } from "./frame";
import { say } from "./words";

function useAnswerState<V>(mv: ui.AnswerState, value: V) {
  const [answer, setAnswer] = useState<ui.Answer<V>>({ mv, value });
  return { ...answer, onChange: setAnswer };
}

/** Mockup 03: a form with every kind of answer. */
export function IdentityPage() {
  const t = say(ui.useUiLook().lang);
  const isKm = ui.useUiLook().lang === "km";
  const family = useAnswerState("known", "សុខ");
  const given = useAnswerState("known", "ស្រីល័ក្ខ");
  const familyLatin = useAnswerState("known", "");
  const givenLatin = useAnswerState("not_asked", "");
  const birth = useAnswerState<ui.PartialDateParts>("known", {
    ...ui.emptyDate,
    year: t("2011", "២០១១"),
    approx: "year",
  });
  const age = useAnswerState("estimated", t("17", "១៧"));
  const sex = useAnswerState<string | null>("known", "f");
  const pay = useAnswerState<ui.MoneyParts>("estimated", {
    amount: t("1,200", "១,២០០"),
    currency: "usd",
    per: "month",
  });
  const alias = useAnswerState("declined", "");
  const paper = useAnswerState<string | null>("unknown", null);
  const nation = useAnswerState<string | null>("known", "kh");
  const phone = useAnswerState("not_applicable", "");
  const speaks = useAnswerState<string[]>("known", ["km", "th"]);
  const arrived = useAnswerState("not_asked", ui.emptyDate);
  const read = useAnswerState<string | null>("not_asked", null);
  return (
    <Frame
      here={5}
      isForm
      keys={[
        { keys: "F5", label: t("Estimated", "ប៉ាន់ស្មាន") },
        { keys: "F6", label: t("Unknown", "មិនដឹង") },
        { keys: "F7", label: t("Not asked", "មិនទាន់សួរ") },
        { keys: "F8", label: t("Declined", "មិនចង់ឆ្លើយ") },
        { keys: "F9", label: t("Does not apply", "មិនពាក់ព័ន្ធ") },
      ]}
    >
      <ui.Page
        title={t("Identity", "អត្តសញ្ញាណ")}
        sub={t(
          "What she wants to be called comes first. Every answer can wait.",
          "សួរមុនថា គាត់ចង់ឱ្យហៅឈ្មោះអ្វី។ ចម្លើយទាំងអស់អាចរង់ចាំបាន។",
        )}
        actions={
          <ui.SavedMark state="saved">{t("Saved 12 s ago", "បានរក្សាទុក ១២ វិនាទីមុន")}</ui.SavedMark>
        }
        aside={
          <>
            <h2>{t("Already told once", "បានប្រាប់ម្តងហើយ")}</h2>
            <p className="small soft">
              {t(
                "By the transit centre, 20 Nov. No need to ask her again.",
                "ពីមជ្ឈមណ្ឌលឆ្លងកាត់ ២០ វិច្ឆិកា។ មិនបាច់សួរគាត់ម្តងទៀតទេ។",
              )}
            </p>
            <ui.Note title={t("Names are in view.", "ឈ្មោះកំពុងបង្ហាញ។")}>
              {t(
                "Is someone near the screen? F12 hides it at once.",
                "មាននរណានៅក្បែរទេ? ចុច F12 ដើម្បីលាក់ភ្លាម។",
              )}
            </ui.Note>
          </>
        }
        foot={
          <ui.FormFoot
            back={{ label: t("Back", "ថយក្រោយ"), onPress: () => undefined }}
            progress={{
              value: 0.62,
              text: t(
                "7 of 11 settled, 2 to correct, 2 still to ask",
                "រួច ៧ ក្នុង ១១ ត្រូវកែ ២ នៅត្រូវសួរ ២",
              ),
            }}
            pause={{ label: t("Stop for now", "ឈប់សិន"), onPress: () => undefined }}
            primary={{ label: t("Needs and risk", "តម្រូវការ និងហានិភ័យ"), onPress: () => undefined }}
          />
        }
      >
        <ui.FormGrid>
          <ui.TextAnswer
            label={t("Family name, Khmer", "នាមត្រកូល ជាអក្សរខ្មែរ")}
            lang="km"
            {...family}
          />
          <ui.TextAnswer label={t("Given name, Khmer", "នាមខ្លួន ជាអក្សរខ្មែរ")} lang="km" {...given} />
          <ui.TextAnswer
            label={t("Family name, Latin letters", "នាមត្រកូល ជាអក្សរឡាតាំង")}
            note={t("as on the document", "តាមឯកសារ")}
            allowedStates={["unknown", "not_asked", "declined", "not_applicable"]}
            autoFocus
            {...familyLatin}
          />
          <ui.TextAnswer
            label={t("Given name, Latin letters", "នាមខ្លួន ជាអក្សរឡាតាំង")}
            {...givenLatin}
          />
          <ui.PartialDateAnswer
            label={t("Date of birth", "ថ្ងៃខែឆ្នាំកំណើត")}
            dateWords={{
              day: t("Day", "ថ្ងៃ"),
              month: t("Month", "ខែ"),
              year: t("Year", "ឆ្នាំ"),
              about: t("About", "ប្រហែល"),
              exactTo: t("exact to", "ច្បាស់ត្រឹម"),
            }}
            hint={t("14 or 15 today. Treated as a child.", "អាយុ ១៤ ឬ ១៥ ថ្ងៃនេះ។ ចាត់ទុកជាកុមារ។")}
            {...birth}
          />
          <ui.NumberAnswer
            label={t("Age", "អាយុ")}
            unit={t("years", "ឆ្នាំ")}
            error={t("17 does not fit the birth year 2011.", "អាយុ ១៧ មិនត្រូវនឹងឆ្នាំ ២០១១។")}
            {...age}
          />
          <ui.SegmentAnswer
            label={t("Sex", "ភេទ")}
            hint={t("As on papers, or as the person says.", "តាមឯកសារ ឬតាមសម្តីសាមីខ្លួន។")}
            options={[
              { value: "f", label: t("Female", "ស្រី") },
              { value: "m", label: t("Male", "ប្រុស") },
              { value: "o", label: t("Other", "ផ្សេង") },
            ]}
            {...sex}
          />
          <ui.MoneyAnswer
            label={t("Pay received", "ប្រាក់ឈ្នួលដែលបានទទួល")}
            isWide
            moneyWords={{
              currency: t("currency", "រូបិយប័ណ្ណ"),
              period: t("for how long", "សម្រាប់រយៈពេល"),
            }}
            currencies={[
              { value: "usd", label: t("US dollar", "ដុល្លារ") },
              { value: "khr", label: t("Riel", "រៀល") },
            ]}
            periods={[
              { value: "day", label: t("A day", "ក្នុងមួយថ្ងៃ") },
              { value: "month", label: t("A month", "ក្នុងមួយខែ") },
            ]}
            {...pay}
          />
          <ui.TextAnswer label={t("Also known as", "ឈ្មោះហៅក្រៅ")} {...alias} />
          <ui.SelectAnswer
            label={t("Identity document", "ឯកសារអត្តសញ្ញាណ")}
            options={[{ value: "id", label: "ID" }]}
            {...paper}
          />
          <ui.SelectAnswer
            label={t("Nationality", "សញ្ជាតិ")}
            options={["kh", "vn", "th", "la", "cn", "ph", "my", "mm", "id"].map((value) => ({
              value,
              label: value === "kh" ? (isKm ? "ខ្មែរ" : "Cambodian") : value,
            }))}
            {...nation}
          />
          <ui.TextAnswer label={t("Phone", "លេខទូរស័ព្ទ")} {...phone} />
          <ui.MultiSelectAnswer
            label={t("Speaks", "ភាសា")}
            options={[
              { value: "km", label: t("Khmer", "ខ្មែរ") },
              { value: "th", label: t("Thai", "ថៃ") },
              { value: "vi", label: t("Vietnamese", "វៀតណាម") },
            ]}
            {...speaks}
          />
          <ui.SegmentAnswer
            label={t("Reads", "អាន")}
            options={[
              { value: "y", label: t("Well", "បាន") },
              { value: "n", label: t("A little", "តិច") },
            ]}
            {...read}
          />
          <ui.PartialDateAnswer
            label={t("Arrived", "មកដល់")}
            isWhole
            dateWords={{
              day: "Day",
              month: "Month",
              year: "Year",
              about: "About",
              exactTo: "exact to",
            }}
            {...arrived}
          />
        </ui.FormGrid>
      </ui.Page>
    </Frame>
  );
}

/** Mockup 04: choices that look equally calm, checks, a summary of errors. */
export function ConsentPage() {
  const t = say(ui.useUiLook().lang);
  const [values, setValues] = useState<Record<string, string | null>>({
    0: "yes",
    1: "yes",
    2: "wait",
    3: "no",
    4: null,
  });
  const [scope, setScope] = useState(["who", "reach"]);
  const purposes = [
    [t("Keep a file about her", "រក្សាឯកសារអំពីគាត់"), ""],
    [t("Receive care here", "ទទួលការថែទាំនៅទីនេះ"), ""],
    [t("Share with Social Affairs", "ចែករំលែកជាមួយសង្គមកិច្ច"), t("provincial office", "មន្ទីរខេត្ត")],
    [t("Share with police or court", "ចែករំលែកជាមួយនគរបាល ឬតុលាការ"), ""],
    [t("Contact her family", "ទាក់ទងគ្រួសារ"), ""],
  ];
  const voice = useAnswerState("known", "");
  return (
    <Frame here={4} isForm keys={[{ keys: "Y", label: t("Agrees", "យល់ព្រម") }]}>
      <ui.Page
        title={t("Consent, one purpose at a time", "ការយល់ព្រម ម្តងមួយគោលបំណង")}
        sub={t("Nothing is ticked for her.", "គ្មានអ្វីធីកជំនួសគាត់ទេ។")}
        aside={
          <>
            <h2>{t("Read aloud", "អានឱ្យឮ")}</h2>
            <ui.Quote>
              {t(
                "“You can say no to any of this. You will have a bed, food and care tonight either way.”",
                "«អ្នកអាចបដិសេធបានគ្រប់ចំណុច។ ទោះយ៉ាងណា យប់នេះអ្នកមានគ្រែ មានអាហារ និងការថែទាំ។»",
              )}
            </ui.Quote>
            <ui.Facts
              items={[
                { label: t("Agreed by", "យល់ព្រមដោយ"), value: t("herself, 15", "សាមីខ្លួន ១៥") },
                { label: t("Shown by", "ភស្តុតាង"), value: t("thumbprint", "ស្នាមមេដៃ") },
              ]}
            />
          </>
        }
      >
        <ui.ErrorSummary
          title={t("One answer to correct", "ត្រូវកែចម្លើយមួយ")}
          items={[
            {
              id: "a",
              label: t("Age", "អាយុ"),
              text: t("17 does not fit 2011.", "១៧ មិនត្រូវនឹង ២០១១។"),
              onGo: () => undefined,
            },
          ]}
        />
        <ui.Stack gap={8}>
          {purposes.map(([title, detail], index) => (
            <ui.Row key={index} isSpread>
              <span>
                {title} <span className="soft small">{detail}</span>
              </span>
              <ui.Choice
                label={title ?? ""}
                value={values[index] ?? null}
                onChange={(value) => {
                  setValues({ ...values, [index]: value });
                }}
                options={[
                  { value: "yes", label: t("Agrees", "យល់ព្រម"), tone: "yes", key: "Y" },
                  { value: "no", label: t("Refuses", "មិនយល់ព្រម"), tone: "no", key: "X" },
                  {
                    value: "wait",
                    label: t("Cannot decide yet", "មិនទាន់សម្រេច"),
                    tone: "wait",
                    key: "W",
                  },
                ]}
                columns={t("84px 84px 152px", "92px 108px 120px")}
              />
            </ui.Row>
          ))}
          <ui.Checks
            label={t("Only this", "តែប៉ុណ្ណេះ")}
            value={scope}
            onChange={setScope}
            options={[
              { value: "who", label: t("Who she is", "គាត់ជាអ្នកណា") },
              { value: "reach", label: t("How to reach her", "វិធីទាក់ទង") },
              { value: "health", label: t("Health", "សុខភាព") },
            ]}
          />
          <ui.TextAreaAnswer label={t("In her words", "តាមសម្តីគាត់")} isVoice {...voice} />
        </ui.Stack>
      </ui.Page>
    </Frame>
  );
}
