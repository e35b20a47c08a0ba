import { useState } from "react";
import * as ui from "../../../renderer/ui";
import { Frame } from "./frame";
import { say } from "./words";

/** Mockups 06 to 08 and 10b: the parts of a case, a referral, a batch, an import. */
export function CasePage() {
  const t = say(ui.useUiLook().lang);
  const [tab, setTab] = useState("needs");
  const [who, setWho] = useState<string | null>("clinic");
  const [sides, setSides] = useState<Record<string, ui.CompareChoice>>({
    age: "theirs",
    call: "ours",
  });
  const confirm = ui.useConfirm();
  return (
    <Frame here={1} keys={[{ keys: "Ctrl ← →", label: t("Tab", "ផ្ទាំង") }]}>
      <ui.Page
        title="Chea Bopha"
        titleExtra={<span lang="km">ជា បុប្ផា</span>}
        asideWidth={372}
        actions={
          <ui.Action
            keys="A"
            onClick={() => {
              void confirm({
                title: "Lift the stop?",
                text: "It takes two people.",
                confirm: "Lift it",
                cancel: "Leave it",
                isDanger: true,
              });
            }}
          >
            {t("Add a note", "បន្ថែមកំណត់")}
          </ui.Action>
        }
        under={
          <>
            <ui.Glance
              items={[
                {
                  label: t("Woman", "ស្ត្រី"),
                  value: t("19, from her birth certificate", "១៩ តាមសំបុត្រកំណើត"),
                },
                {
                  label: t("Risk", "ហានិភ័យ"),
                  value: t("High, review in 3 days", "ខ្ពស់"),
                  tone: "danger",
                },
              ]}
            />
            <ui.Band title={t("Withheld.", "មិនចែករំលែក។")}>
              {t("Do not share this file with the district post.", "កុំចែករំលែកឯកសារនេះ។")}
            </ui.Band>
          </>
        }
        aside={
          <>
            <ui.Panel
              kicker={t("What the clinic will read", "អ្វីដែលគ្លីនិកនឹងអាន")}
              title={t("One page, six lines", "មួយទំព័រ ប្រាំមួយជួរ")}
            >
              <ui.Facts
                isStrong
                items={[
                  { label: t("Called", "ហៅថា"), value: "Bopha" },
                  { label: t("Allergy", "ប្រតិកម្ម"), value: "Penicillin" },
                ]}
              />
              <ui.Action kind="primary" size="big" keys="Ctrl Enter" isWide>
                {t("Make the encrypted file", "បង្កើតឯកសារអ៊ិនគ្រីប")}
              </ui.Action>
            </ui.Panel>
            <ui.ProgressSteps
              label={t("Making the file", "កំពុងបង្កើត")}
              value={0.62}
              steps={[
                { id: "p", label: t("Plan fixed at 21:38", "ផែនការរួច"), state: "done" },
                { id: "e", label: t("Encrypting", "អ៊ិនគ្រីប"), state: "now", note: t("62 %", "៦២ %") },
                { id: "w", label: t("Write to the stick", "សរសេរ"), state: "ahead" },
                { id: "r", label: t("Read back and compare", "អានផ្ទៀង"), state: "failed" },
              ]}
            />
            <ui.Fingerprint
              label="fingerprint"
              groups={["7F2A", "09C4", "B81E", "D530", "44A7", "E96B", "1C08", "F3D2"]}
            />
          </>
        }
      >
        <ui.Tabs
          label={t("Parts", "ផ្នែក")}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: "account", label: t("Account", "ការរៀបរាប់") },
            { id: "needs", label: t("Needs and risk", "តម្រូវការ") },
            { id: "ref", label: t("Referrals", "ការបញ្ជូន"), count: t("3", "៣") },
          ]}
        >
          <ui.Stack gap={20}>
            <ui.Quote label={t("What she wants, in her words", "អ្វីដែលគាត់ចង់បាន")}>
              {t("“To sleep without the light off.”", "«ចង់គេងទាំងបើកភ្លើង។»")}
            </ui.Quote>
            <ui.DataTable
              label={t("Needs", "តម្រូវការ")}
              columns={[
                {
                  id: "n",
                  header: t("Need", "តម្រូវការ"),
                  cell: (row: { id: string; score: number }) => row.id,
                },
                {
                  id: "s",
                  header: t("Score", "ពិន្ទុ"),
                  cell: (row) => <ui.Score value={row.score} of={4} label={`${row.score} / 4`} />,
                },
              ]}
              rows={[
                { id: t("Health", "សុខភាព"), score: 1 },
                { id: t("Papers", "ឯកសារ"), score: 2 },
              ]}
              rowKey={(row) => row.id}
            />
            <ui.Timeline
              label={t("So far", "មកដល់ពេលនេះ")}
              items={[
                {
                  id: "1",
                  when: t("24 Nov 2026", "២៤ វិច្ឆិកា"),
                  what: t("Risk review due", "ពិនិត្យហានិភ័យ"),
                  isNext: true,
                },
                {
                  id: "2",
                  when: t("Today, 21:10", "ថ្ងៃនេះ"),
                  what: t("Fever noted, 39.2°", "គ្រុន ៣៩,២°"),
                },
                {
                  id: "3",
                  when: t("14 Nov, 02:40", "១៤ វិច្ឆិកា"),
                  what: t("Received at night", "ទទួលពេលយប់"),
                },
              ]}
            />
            <ui.PickList
              label={t("Who should help her?", "អ្នកណាជួយគាត់?")}
              value={who}
              onChange={setWho}
              options={[
                {
                  value: "clinic",
                  title: t("Sovann Clinic", "គ្លីនិកសុវណ្ណ"),
                  status: <ui.StatusDot>{t("She agreed", "គាត់យល់ព្រម")}</ui.StatusDot>,
                  detail: t("Open Sunday.", "បើកអាទិត្យ"),
                },
                {
                  value: "post",
                  title: t("Ta Prohm Street Health Post", "ប៉ុស្តិ៍សុខភាព"),
                  status: <ui.StatusDot look="wait">{t("Ask her first", "សួរគាត់សិន")}</ui.StatusDot>,
                  detail: t("General care.", "ទូទៅ"),
                  extra: <ui.Action size="slim">{t("Record consent", "កត់ការយល់ព្រម")}</ui.Action>,
                },
                {
                  value: "desk",
                  title: t("Social Affairs health desk", "ការិយាល័យ"),
                  isStopped: true,
                  status: <ui.StatusDot look="diamond">{t("Stop", "ឈប់")}</ui.StatusDot>,
                  extra: (
                    <ui.Band
                      tone="danger"
                      title={t("This file must not go there.", "ឯកសារនេះមិនត្រូវទៅទីនោះ។")}
                    >
                      {t("Choose someone else.", "ជ្រើសអ្នកផ្សេង។")}
                    </ui.Band>
                  ),
                },
              ]}
            />
            <ui.BigNumbers>
              <ui.BigNumber value="41" label={t("people go in", "នាក់ចូល")} />
              <ui.BigNumber value="1" label={t("differs from ours", "ខុស")} tone="lamp" />
            </ui.BigNumbers>
            <ui.Compare
              label={t("Two versions", "ពីរកំណែ")}
              heads={[
                "",
                t("Here, changed 18 Nov", "នៅទីនេះ"),
                t("In the file, changed 11 Nov", "ក្នុងឯកសារ"),
              ]}
              words={{ ours: "Keep ours", theirs: "Take theirs", both: "Keep both" }}
              rows={[
                {
                  id: "age",
                  label: t("Age", "អាយុ"),
                  ours: {
                    text: t("about 20", "ប្រហែល ២០"),
                    note: t("estimated by staff", "ប៉ាន់ស្មាន"),
                  },
                  theirs: { text: t("22", "២២"), note: t("from her family book", "តាមសៀវភៅគ្រួសារ") },
                  choice: sides["age"] ?? null,
                },
                {
                  id: "call",
                  label: t("Safe to call", "ទូរស័ព្ទបាន"),
                  ours: { text: t("No", "ទេ") },
                  theirs: { text: t("Yes", "បាន") },
                  choice: sides["call"] ?? null,
                },
              ]}
              onChoose={(id, choice) => {
                setSides({ ...sides, [id]: choice });
              }}
            />
          </ui.Stack>
        </ui.Tabs>
      </ui.Page>
    </Frame>
  );
}

/** Mockup 01. */
export function UnlockPage() {
  const t = say(ui.useUiLook().lang);
  const [name, setName] = useState<ui.Answer<string>>({ mv: "known", value: "sokha" });
  const [secret, setSecret] = useState<ui.Answer<string>>({
    mv: "known",
    value: "not the real one",
  });
  return (
    <ui.UnlockLayout
      name={t("Chumrok", "ជម្រក")}
      other={{ text: t("ជម្រក", "Chumrok"), lang: t("km", "en") }}
      lead={t(
        "What is written here stays in this house, until the person agrees otherwise.",
        "អ្វីដែលសរសេរនៅទីនេះ ស្ថិតក្នុងផ្ទះនេះ រហូតដល់សាមីខ្លួនយល់ព្រម។",
      )}
    >
      <ui.Stack gap={24}>
        <div>
          <h1>{t("Good evening", "សួស្តី")}</h1>
          <p className="soft">{t("Rumduol House", "ផ្ទះរំដួល")}</p>
        </div>
        <ui.TextAnswer
          label={t("Name", "ឈ្មោះអ្នកប្រើ")}
          allowedStates={[]}
          {...name}
          onChange={setName}
        />
        <ui.TextAnswer
          label={t("Passphrase", "ឃ្លាសម្ងាត់")}
          note={t("Alt to show", "Alt ដើម្បីមើល")}
          isSecret
          secretLabel={t("Show what is typed", "បង្ហាញអក្សរ")}
          allowedStates={[]}
          autoFocus
          {...secret}
          onChange={setSecret}
          error={t("That is not it. Keyboard is set to Khmer.", "មិនត្រូវទេ។ ក្តារចុចកំពុងជាភាសាខ្មែរ។")}
        />
        <ui.Row>
          <ui.Action kind="primary" size="big" keys="Enter">
            {t("Unlock", "ដោះសោ")}
          </ui.Action>
          <span className="soft small">{t("Takes about a second", "ប្រហែលមួយវិនាទី")}</span>
        </ui.Row>
      </ui.Stack>
    </ui.UnlockLayout>
  );
}

/** Mockup 01b. */
export function CoverPage() {
  const t = say(ui.useUiLook().lang);
  return (
    <ui.Cover
      title={t("Store room, week 47", "ឃ្លាំង សប្តាហ៍ទី ៤៧")}
      heads={["", t("Item", "មុខទំនិញ"), t("Unit", "ឯកតា"), t("In hand", "មាន")]}
      rows={[
        ["1", t("Rice, jasmine", "អង្ករផ្កាម្លិះ"), t("50 kg sack", "បាវ ៥០ គ.ក"), "6"],
        ["2", t("Cooking oil", "ប្រេងឆា"), t("5 l", "៥ លីត្រ"), "9"],
      ]}
      numeric={[3]}
      onLeave={() => undefined}
    />
  );
}
