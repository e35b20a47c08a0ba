import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import fields from "./look/mantine-fields.module.css";
import floats from "./look/mantine-floats.module.css";

const teal: MantineColorsTuple = [
  "#eef6f4",
  "#deebe8",
  "#bcdad5",
  "#97c8c0",
  "#7cc9bf",
  "#4f9f97",
  "#2f7f79",
  "#1b6b66",
  "#0d5c58",
  "#084542",
];

/** Filled, light and plain buttons follow the tokens, so night and practice need no second palette. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  const color = input.color ?? "teal";
  if (color !== "teal" && color !== "danger") return usual;
  const token = color === "teal" ? "accent" : "danger";
  if (input.variant === "filled") {
    return {
      background: `var(--${token})`,
      hover: `var(--${token}-strong)`,
      color: `var(--on-${token})`,
      border: `1px solid var(--${token})`,
    };
  }
  if (input.variant === "light" || input.variant === "subtle") {
    return {
      background: input.variant === "light" ? `var(--${token}-soft)` : "transparent",
      hover: `var(--${token}-soft)`,
      color: `var(--${token})`,
      border: "1px solid transparent",
    };
  }
  return usual;
};

/** Mantine dressed in the tokens of `tokens.css`; component looks are CSS modules in `look/`. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 8,
  autoContrast: true,
  colors: { teal },
  variantColorResolver,
  fontFamily: "var(--font-ui)",
  fontFamilyMonospace: "var(--font-code)",
  headings: { fontFamily: "var(--font-voice)", fontWeight: "600" },
  fontSizes: {
    xs: "var(--t-13)",
    sm: "var(--t-15)",
    md: "var(--t-16)",
    lg: "var(--t-18)",
    xl: "var(--t-22)",
  },
  lineHeights: {
    xs: "var(--lh)",
    sm: "var(--lh)",
    md: "var(--lh)",
    lg: "var(--lh)",
    xl: "var(--lh)",
  },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    TextInput: { classNames: fields, defaultProps: { size: "md" } },
    PasswordInput: { classNames: fields, defaultProps: { size: "md" } },
    Textarea: { classNames: fields, defaultProps: { size: "md" } },
    Select: { classNames: fields, defaultProps: { size: "md" } },
    Autocomplete: { classNames: fields, defaultProps: { size: "md" } },
    MultiSelect: { classNames: fields, defaultProps: { size: "md" } },
    // react-remove-scroll adds a <style> without a nonce; the page never scrolls, so there is nothing to lock
    Modal: {
      classNames: floats,
      defaultProps: {
        ...{ lockScroll: false, radius: 8, centered: true },
        // Its <header> would count as a second banner of the page.
        attributes: { header: { role: "presentation" } },
      },
    },
    Drawer: { defaultProps: { lockScroll: false } },
    Menu: { classNames: floats, defaultProps: { radius: 8 } },
    Popover: { classNames: floats, defaultProps: { radius: 8 } },
    Notification: {
      classNames: { root: floats["notice"] ?? "", description: floats["description"] ?? "" },
    },
  },
});

/** Mantine's own variables, pointed at the tokens; day and night are switched by the tokens themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const variables = {
    "--mantine-color-body": "var(--ground)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-2)",
    "--mantine-color-placeholder": "var(--ink-3)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--lamp)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line-field)",
    "--mantine-color-disabled": "var(--sunken)",
    "--mantine-color-disabled-color": "var(--ink-3)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--accent)",
    "--mantine-primary-color-filled-hover": "var(--accent-strong)",
    "--mantine-primary-color-light": "var(--accent-soft)",
    "--mantine-primary-color-light-hover": "var(--accent-soft)",
    "--mantine-primary-color-light-color": "var(--accent)",
    "--mantine-primary-color-contrast": "var(--on-accent)",
    "--mantine-color-teal-filled": "var(--accent)",
    "--mantine-color-teal-filled-hover": "var(--accent-strong)",
    "--mantine-color-teal-light": "var(--accent-soft)",
    "--mantine-color-teal-light-color": "var(--accent)",
  };
  return { variables: {}, light: variables, dark: variables };
};
