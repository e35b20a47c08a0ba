import { useEffect, useMemo, useState } from "react";
import { createHashRouter, Navigate, RouterProvider } from "react-router";
import { FailedScreen, KeepCovered, useSecondStart, useUnhandledFailures } from "./app-frame";
import { AsideScreen, ConflictScreen } from "./features/aside";
import { AuditScreen } from "./features/audit";
import { BatchesScreen, NewBatchScreen, OpenBatchScreen } from "./features/batches";
import { CaseScreen, CasesScreen } from "./features/cases";
import { FollowUpsScreen } from "./features/follow-ups";
import { IncidentScreen, IncidentsScreen } from "./features/incidents";
import { IntakeScreen, NewIntake } from "./features/intake";
import { OperationScreen, OperationsScreen } from "./features/operations";
import { OrganisationsScreen } from "./features/organisations";
import { CourtBundleScreen, PaperScreen } from "./features/papers";
import { HousePlaces } from "./features/places";
import { IncomingScreen, ReferralsScreen, ReferScreen } from "./features/referrals";
import { AnswersScreen, ReportScreen } from "./features/report";
import { RetentionScreen } from "./features/retention";
import { SettingsScreen } from "./features/settings";
import { StaysScreen } from "./features/stays";
import { TodayScreen } from "./features/today";
import {
  DemoDoor,
  DoorMessage,
  FirstStartDoor,
  KeysMissingDoor,
  LockedDoor,
  NewSheetsScreen,
} from "./features/unlock";
import { UsersScreen } from "./features/users";
import { useWords } from "./i18n/i18n";
import { usePreferences } from "./i18n/preferences";
import { OpenSession, useSessionDoor } from "./session";
import { UiProvider } from "./ui";

const ROUTES = [
  { path: "/", element: <Navigate to="/today" replace /> },
  { path: "/today", element: <TodayScreen /> },
  { path: "/cases", element: <CasesScreen /> },
  { path: "/cases/:caseId", element: <CaseScreen /> },
  { path: "/cases/:caseId/refer", element: <ReferScreen /> },
  { path: "/cases/:caseId/papers/:kind", element: <PaperScreen /> },
  { path: "/cases/:caseId/court-bundle", element: <CourtBundleScreen /> },
  { path: "/referrals", element: <ReferralsScreen /> },
  { path: "/referrals/received", element: <IncomingScreen /> },
  { path: "/follow-ups", element: <FollowUpsScreen /> },
  { path: "/stays", element: <StaysScreen /> },
  { path: "/intake/new", element: <NewIntake /> },
  { path: "/intake/:draftId/:step", element: <IntakeScreen /> },
  { path: "/retention", element: <RetentionScreen /> },
  { path: "/incidents", element: <IncidentsScreen /> },
  { path: "/incidents/:incidentId", element: <IncidentScreen /> },
  { path: "/operations", element: <OperationsScreen /> },
  { path: "/operations/:operationId", element: <OperationScreen /> },
  { path: "/batches", element: <BatchesScreen /> },
  { path: "/batches/new", element: <NewBatchScreen /> },
  { path: "/batches/open", element: <OpenBatchScreen /> },
  { path: "/batches/aside", element: <AsideScreen /> },
  { path: "/batches/aside/:asideId", element: <ConflictScreen /> },
  { path: "/report", element: <ReportScreen /> },
  { path: "/report/answers", element: <AnswersScreen /> },
  { path: "/organisations", element: <OrganisationsScreen /> },
  { path: "/users", element: <UsersScreen /> },
  { path: "/audit", element: <AuditScreen /> },
  { path: "/settings", element: <SettingsScreen /> },
  { path: "*", element: <Navigate to="/today" replace /> },
];

/** The whole window: the look, then the door or the open house. */
export function App() {
  const { t, lang } = useWords();
  const door = useSessionDoor();
  const theme = useTheme();
  return (
    <UiProvider
      lang={lang}
      theme={theme}
      isDemo={door.mode === "demo"}
      demoMark={t("common.demo.mark")}
      closeLabel={t("common.close")}
      answerWords={{
        strip: t("common.answer.strip"),
        states: t("common.answer.states", { returnObjects: true }),
        lines: t("common.answer.lines", { returnObjects: true }),
      }}
    >
      <Notices />
      <KeepCovered>{door.state === "open" ? <OpenHouse /> : <Door door={door} />}</KeepCovered>
    </UiProvider>
  );
}

function Notices() {
  useSecondStart();
  useUnhandledFailures();
  return null;
}

function Door({ door }: { door: ReturnType<typeof useSessionDoor> }) {
  const [isRestored, setRestored] = useState(false);
  switch (door.state) {
    case "starting":
      return null;
    case "damaged":
    case "newer":
      return <DoorMessage about={door.state} />;
    case "demo":
      return (
        <DemoDoor
          isBusy={door.isBusy}
          error={door.error}
          onStart={(house, seed) => void door.openDemo(house, seed)}
          onLeave={() => void door.leaveDemo()}
        />
      );
    case "first_start":
      return (
        <FirstStartDoor
          door={door}
          onRestored={() => {
            setRestored(true);
            void door.lookAgain();
          }}
        />
      );
    case "keys_missing":
      return (
        <KeysMissingDoor
          door={door}
          onRestored={() => {
            setRestored(true);
            void door.lookAgain();
          }}
        />
      );
    case "sheets":
      return (
        door.newSheets && (
          <NewSheetsScreen
            sheets={door.newSheets.sheets}
            siteCode={door.newSheets.house.organisation.siteCode}
            madeOn={door.newSheets.house.recovery?.madeOn ?? ""}
            onCheck={door.checkSheets}
            onEnter={door.enterHouse}
            onLock={() => void door.lock()}
          />
        )
      );
    default:
      return <LockedDoor door={door} isRestored={isRestored} />;
  }
}

function OpenHouse() {
  const router = useMemo(
    () => createHashRouter([{ errorElement: <FailedScreen />, children: ROUTES }]),
    [],
  );
  return (
    <OpenSession>
      <HousePlaces>
        <RouterProvider router={router} />
      </HousePlaces>
    </OpenSession>
  );
}

function useTheme(): "day" | "night" {
  const { theme } = usePreferences();
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const listen = (): void => {
      setDark(query.matches);
    };
    query.addEventListener("change", listen);
    return () => {
      query.removeEventListener("change", listen);
    };
  }, []);
  return theme === "machine" ? (isDark ? "night" : "day") : theme;
}
