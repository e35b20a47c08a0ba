import { createRoot } from "react-dom/client";
import { UiProvider } from "../../../renderer/ui";
import { ReportPage, PrintPage } from "./figures";
import { ConsentPage, IdentityPage } from "./forms";
import { CasesPage, TodayPage } from "./lists";
import { CasePage, CoverPage, UnlockPage } from "./pieces";
import { answerWords, type Lang } from "./words";

// One page per address: ?view=cases&lang=km&theme=night&demo=1. For looking at the parts; never shipped.
const pages = {
  identity: IdentityPage,
  consent: ConsentPage,
  cases: CasesPage,
  today: TodayPage,
  report: ReportPage,
  print: PrintPage,
  case: CasePage,
  unlock: UnlockPage,
  cover: CoverPage,
};

const query = new URLSearchParams(location.search);
const lang: Lang = query.get("lang") === "km" ? "km" : "en";
const Page = pages[(query.get("view") ?? "identity") as keyof typeof pages];

createRoot(document.getElementById("root") as HTMLElement).render(
  <UiProvider
    lang={lang}
    theme={query.get("theme") === "night" ? "night" : "day"}
    closeLabel="Close"
    isDemo={query.has("demo")}
    answerWords={answerWords[lang]}
  >
    <Page />
  </UiProvider>,
);
