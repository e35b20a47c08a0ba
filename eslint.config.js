import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import ts from "typescript-eslint";

// Every ban says what to do instead. The architecture test and the project references prove the same
// borders by other means (ADR 0002).

const ZOD = {
  name: "zod",
  message: "Import z from shared/zod: it switches off the JIT that the CSP refuses.",
};
const DEXIE = {
  name: "dexie",
  message: "Only renderer/store may use Dexie. Call the vault through renderer/session instead.",
};
const ELECTRON_VALUES = {
  name: "electron",
  message:
    "Only main.ts, app/, security/, preload/ and *-adapter files use Electron's values. Take what you need as a parameter, or `import type`.",
  allowTypeImports: true,
};
const NODE = {
  group: ["node:*"],
  message: "This folder runs where there is no Node. Take the effect as a parameter.",
};
const TEST = { group: ["**/test/**"], message: "Nothing that ships imports test/." };

function imports(paths, patterns = []) {
  return {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { paths: [ZOD, ...paths], patterns: [TEST, ...patterns] },
    ],
  };
}

const NO_NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "The program has no network. Nothing may be asked from or sent to another machine.",
}));
const NO_INDEXED_DB = {
  name: "indexedDB",
  message: "Only renderer/store may open the database: it seals before it writes.",
};
const NO_CLEAR_STORAGE = {
  name: "sessionStorage",
  message: "Nothing typed may lie on the disk in clear. Save a draft through the vault.",
};

export default ts.config(
  {
    ignores: ["dist/", "release/", "build/", "tour-out/", "test-results/", "coverage/"],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // `const { meta: _meta, ...rest }` is how a part is left out of a value.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": ["error"],
      eqeqeq: "error",
    },
  },
  { files: ["shared/**/*.ts"], rules: imports([DEXIE, ELECTRON_VALUES], [NODE]) },
  {
    files: ["shared/**/*.ts", "renderer/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", ...NO_NETWORK, NO_INDEXED_DB, NO_CLEAR_STORAGE],
    },
  },
  { files: ["shared/zod.ts"], rules: { "@typescript-eslint/no-restricted-imports": "off" } },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    ...hooks.configs.flat["recommended-latest"],
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    rules: {
      ...imports([DEXIE, ELECTRON_VALUES], [NODE]),
      "no-restricted-properties": [
        "error",
        {
          object: "window",
          property: "bridge",
          message: "Only renderer/bridge speaks to main. Use its functions.",
        },
      ],
    },
  },
  {
    files: ["renderer/bridge/**/*.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["renderer/store/**/*.ts"],
    rules: imports([ELECTRON_VALUES], [NODE]),
  },
  { files: ["electron/**/*.ts"], rules: imports([DEXIE, ELECTRON_VALUES]) },
  {
    files: [
      "electron/main.ts",
      "electron/app/**/*.ts",
      "electron/security/**/*.ts",
      "electron/preload/**/*.ts",
      "electron/**/*-adapter.ts",
    ],
    rules: imports([DEXIE]),
  },
  {
    files: ["test/**/*.{ts,tsx}", "scripts/**", "*.{ts,js}"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
