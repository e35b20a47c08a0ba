import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { assert } from "../shared/assert";
import { App } from "./app";
import { startI18n } from "./i18n/i18n";

await startI18n();
const root = document.getElementById("root");
assert(root !== null, "index.html has a root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
