import { useMemo, useState } from "react";
import * as ui from "../../../renderer/ui";
import { Frame } from "./frame";
import { say } from "./words";

interface Person {
  id: string;
  km: string;
  latin: string;
  age: string;
}

const names = [
  ["សុខ ស្រីល័ក្ខ", "Sok Sreyleak"],
  ["ជា បុប្ផា", "Chea Bopha"],
  ["ពេជ្រ ចន្ថា", "Pich Chantha"],
  ["Nguyễn Thị Lan", ""],
  ["យឹម ស្រីម៉ុំ", "Yim Sreymom"],
  ["ឡុង ពិសិដ្ឋ", "Long Piseth"],
] as const;

/** Mockup 05: 10,000 rows, whole ones only, and a pane. */
export function CasesPage() {
  const { lang } = ui.useUiLook();
  const t = say(lang);
  const [selected, setSelected] = useState("RD-00001-M");
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<ui.TableSort>({ by: "received", direction: "descending" });
  const rows = useMemo<Person[]>(
    () =>
      Array.from({ length: 10_000 }, (_, index) => {
        const [km, latin] = names[index % names.length] ?? names[0];
        return {
          id: `RD-${String(index).padStart(5, "0")}-M`,
          km,
          latin,
          age: String(15 + (index % 40)),
        };
      }),
    [],
  );
  const columns = useMemo<ui.Column<Person>[]>(
    () => [
      {
        id: "name",
        header: t("Name", "ឈ្មោះ"),
        cell: (row) => (
          <>
            <b lang="km">{row.km}</b> <span className="soft small">&nbsp;{row.latin}</span>
          </>
        ),
      },
      {
        id: "no",
        header: t("Case", "លេខករណី"),
        width: "112px",
        isCode: true,
        cell: (row) => row.id,
      },
      {
        id: "age",
        header: t("Age", "អាយុ"),
        width: "64px",
        align: "end",
        isSortable: true,
        cell: (row) => row.age,
      },
      {
        id: "received",
        header: t("Received", "ថ្ងៃទទួល"),
        width: "124px",
        isSortable: true,
        cell: () => t("14 Nov 2026", "១៤ វិច្ឆិកា ២០២៦"),
      },
      {
        id: "risk",
        header: t("Risk", "ហានិភ័យ"),
        width: "76px",
        cell: (row) =>
          row.age < "17" ? (
            <b className="danger">{t("High", "ខ្ពស់")}</b>
          ) : (
            <span className="soft">{t("Low", "ទាប")}</span>
          ),
      },
      {
        id: "status",
        header: t("Status", "ស្ថានភាព"),
        width: "128px",
        cell: (row) => (
          <ui.StatusDot look={row.age < "16" ? "ring" : row.age > "40" ? "line" : "dot"}>
            {t("Active", "កំពុងថែទាំ")}
          </ui.StatusDot>
        ),
      },
    ],
    [lang],
  );
  return (
    <Frame
      here={1}
      keys={[
        { keys: "/", label: t("Search", "ស្វែងរក"), onPress: () => undefined },
        { keys: "F", label: t("Filter", "ចម្រាញ់") },
        { keys: "↑ ↓", label: t("Move", "ផ្លាស់ទី") },
        { keys: "Enter", label: t("Open", "បើក") },
      ]}
    >
      <ui.Page
        title={t("Cases", "ករណី")}
        actions={<span className="soft">{t("312 shown of 10,000", "បង្ហាញ ៣១២ ក្នុង ១០.០០០")}</span>}
      >
        <ui.Split
          pane={
            <>
              <div>
                <h2>Chea Bopha</h2>
                <p className="soft">
                  <span lang="km">ជា បុប្ផា</span>, {t("woman, 19", "ស្ត្រី ១៩")}
                </p>
              </div>
              <ui.Note tone="danger" title={t("See a nurse tonight", "ជួបគិលានុបដ្ឋាកយប់នេះ")}>
                <br />
                {t("Fever since noon, 39.2°", "គ្រុនក្តៅតាំងពីថ្ងៃត្រង់ ៣៩,២°")}
              </ui.Note>
              <ui.Facts
                items={[
                  { label: t("Room", "បន្ទប់"), value: t("3", "៣") },
                  {
                    label: t("Speaks", "ភាសា"),
                    value: t("Khmer, reads a little", "ខ្មែរ អានបានតិច"),
                  },
                ]}
              />
              <ui.Note tone="lamp" title={t("Withheld", "មិនចែករំលែក")}>
                {t(
                  "from one office and those who report to it.",
                  "ជាមួយការិយាល័យមួយ និងអ្នកដែលរាយការណ៍ទៅវា។",
                )}
              </ui.Note>
              <ui.Row>
                <ui.Action kind="primary" keys="Enter">
                  {t("Open", "បើក")}
                </ui.Action>
                <ui.Action keys="R">{t("Refer", "បញ្ជូន")}</ui.Action>
              </ui.Row>
            </>
          }
        >
          <ui.Finder>
            <ui.SearchField
              label={t("Search", "ស្វែងរក")}
              placeholder={t("Name, number, place, either script", "ឈ្មោះ លេខ ទីកន្លែង")}
              value={query}
              onChange={setQuery}
              keys="/"
            />
            <ui.FilterChip
              label={t("Status", "ស្ថានភាព")}
              value={t("any", "ទាំងអស់")}
              selected="any"
              onSelect={() => undefined}
              options={[
                { value: "any", label: t("any", "ទាំងអស់") },
                { value: "a", label: t("Active", "កំពុងថែទាំ") },
              ]}
            />
            <ui.FilterChip
              label={t("Worker", "អ្នកកាន់")}
              value={t("Sokha Chan", "ចាន់ សុខា")}
              selected="any"
              onSelect={() => undefined}
              options={[{ value: "any", label: t("any", "ទាំងអស់") }]}
            />
          </ui.Finder>
          <ui.DataTable
            label={t("Cases", "ករណី")}
            fill
            autoFocus
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            selectedKey={selected}
            onSelect={setSelected}
            onOpen={() => undefined}
            sort={sort}
            onSort={(by) => {
              setSort({
                by,
                direction: sort.direction === "ascending" ? "descending" : "ascending",
              });
            }}
            position={(from, to, total) =>
              t(`${from} to ${to} of ${total}`, `${from} ដល់ ${to} ក្នុង ${total}`)
            }
          />
        </ui.Split>
      </ui.Page>
    </Frame>
  );
}

/** Mockup 02 and 10: the work of the night. */
export function TodayPage() {
  const t = say(ui.useUiLook().lang);
  const line = (
    id: string,
    when: string,
    title: string,
    detail: string,
    tone?: "danger" | "lamp",
  ): ui.WorkItem => ({
    id,
    when,
    title,
    detail,
    code: id,
    ...(tone ? { whenTone: tone } : {}),
  });
  return (
    <Frame
      here={0}
      keys={[
        { keys: "↑ ↓", label: t("Move", "ផ្លាស់ទី") },
        { keys: "Enter", label: t("Open", "បើក") },
        { keys: "N", label: t("New intake", "ទទួលករណីថ្មី") },
        { keys: "/", label: t("Search", "ស្វែងរក") },
        { keys: "?", label: t("All keys", "គ្រាប់ចុចទាំងអស់") },
      ]}
    >
      <ui.Page
        title={t("Saturday night", "យប់ថ្ងៃសៅរ៍")}
        sub={t(
          "21 November 2026, 21:40. Nine things need someone; two of them now.",
          "២១ វិច្ឆិកា ២០២៦ ម៉ោង ២១:៤០។",
        )}
        asideWidth={262}
        actions={
          <ui.Action kind="primary" size="big" keys="N">
            {t("New intake", "ទទួលករណីថ្មី")}
          </ui.Action>
        }
        aside={
          <>
            <h2>{t("Beds tonight", "គ្រែយប់នេះ")}</h2>
            <ui.BigNumber size="big" value={t("5", "៥")} label={t("free of 24", "ទំនេរ ក្នុង ២៤")} />
            <ui.Cells total={24} free={5} label="5 free of 24" />
            <ui.Tally
              items={[
                { label: t("Women", "ស្ត្រី"), value: t("2", "២") },
                { label: t("Girls", "ក្មេងស្រី"), value: t("2", "២") },
              ]}
            />
          </>
        }
      >
        <ui.WorkList
          title={t("Urgent", "បន្ទាន់")}
          count={t("2", "២")}
          tone="danger"
          autoFocus
          onOpen={() => undefined}
          items={[
            line(
              "RD-7K2QF-M",
              t("Now", "ឥឡូវ"),
              t("See a nurse tonight", "ជួបគិលានុបដ្ឋាកយប់នេះ"),
              t("Woman, 19, fever since noon", "ស្ត្រី ១៩ គ្រុនក្តៅ"),
              "danger",
            ),
            line(
              "RD-4T9XM-C",
              t("By 22:30", "ត្រឹម ២២:៣០"),
              t("Call the guardian desk", "ទូរស័ព្ទទៅអាណាព្យាបាល"),
              t("Girl, about 15, arrived alone", "ក្មេងស្រី ប្រហែល ១៥"),
              "danger",
            ),
          ]}
        />
        <ui.WorkList
          title={t("Referrals waiting", "ការបញ្ជូនរង់ចាំ")}
          count={t("3", "៣")}
          onOpen={() => undefined}
          items={[
            line(
              "RD-M81ZC-4",
              t("1 day late", "យឺត ១ ថ្ងៃ"),
              t("Sovann Clinic has not answered", "គ្លីនិកសុវណ្ណមិនទាន់ឆ្លើយ"),
              t("Medical care", "ព្យាបាល"),
              "lamp",
            ),
            line(
              "RD-2C6VN-P",
              t("Answered", "ឆ្លើយហើយ"),
              t("Chhaya Counselling accepted", "ឆាយាប្រឹក្សាទទួល"),
              t("Arrange the first visit", "រៀបចំជួបលើកដំបូង"),
            ),
          ]}
        />
        <ui.EmptyState action={<ui.Action>{t("New intake", "ទទួលករណីថ្មី")}</ui.Action>}>
          {t("Nothing is waiting. Beds: 5 free.", "គ្មានអ្វីរង់ចាំ។ គ្រែទំនេរ ៥។")}
        </ui.EmptyState>
      </ui.Page>
    </Frame>
  );
}
