// Loaded with `node --import`: from here on `import "electron"` means the stand-in.
import { register } from "node:module";

const standIn = JSON.stringify(new URL("./electron.mjs", import.meta.url).href);
const loader = `
  const names = new Set(["electron", "electron/main"]);
  export const resolve = (specifier, context, next) =>
    names.has(specifier) ? { url: ${standIn}, shortCircuit: true } : next(specifier, context);
`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);
