import { useId } from "react";
import { AUDIT_ACTION } from "../../../shared/domain/code-lists/organisations";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, FilterChip, Finder, SearchField } from "../../ui";
import { hasFilters, isNoDay, NO_FILTERS, type AuditFilters } from "./audit-filters";
import css from "./audit.module.css";

export interface AuditFilterBarProps {
  readonly filters: AuditFilters;
  readonly onChange: (filters: AuditFilters) => void;
  /** From the search on to the list. */
  readonly onDone: () => void;
  readonly searchRef: (element: HTMLInputElement | null) => void;
}

/** What, who, which days, on what. People are offered only to auditors: others see nobody but themselves. */
export function AuditFilterBar(props: AuditFilterBarProps) {
  const { filters, onChange, onDone, searchRef } = props;
  const { t } = useWords();
  const format = useFormats();
  const { user, users } = useSession().open;
  const any = { value: "", label: t("common.any") };
  const people =
    user.role === "auditor" ? users : users.filter((one) => one.userId === user.userId);
  const person = users.find(({ userId }) => userId === filters.userId);
  return (
    <Finder>
      <SearchField
        label={t("audit.filter.target")}
        placeholder={t("audit.filter.target")}
        keys="/"
        value={filters.target}
        onChange={(target) => {
          onChange({ ...filters, target });
        }}
        onDone={onDone}
        inputRef={searchRef}
      />
      <FilterChip
        label={t("audit.filter.action")}
        value={filters.action === "" ? any.label : format.code("auditAction", filters.action)}
        options={[
          any,
          ...AUDIT_ACTION.map((code) => ({
            value: code,
            label: format.code("auditAction", code),
          })),
        ]}
        selected={filters.action}
        onSelect={(value) => {
          onChange({ ...filters, action: AUDIT_ACTION.find((code) => code === value) ?? "" });
        }}
      />
      {people.length > 0 && (
        <FilterChip
          label={t("audit.filter.who")}
          value={person?.displayName ?? any.label}
          options={[
            any,
            ...people.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
          ]}
          selected={filters.userId}
          onSelect={(userId) => {
            onChange({ ...filters, userId });
          }}
        />
      )}
      <Day
        label={t("audit.filter.from")}
        value={filters.from}
        onChange={(from) => {
          onChange({ ...filters, from });
        }}
      />
      <Day
        label={t("audit.filter.to")}
        value={filters.to}
        onChange={(to) => {
          onChange({ ...filters, to });
        }}
      />
      {hasFilters(filters) && (
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            onChange(NO_FILTERS);
          }}
        >
          {t("audit.filter.clear")}
        </Action>
      )}
    </Finder>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const { t } = useWords();
  const id = useId();
  const hintId = useId();
  const isWrong = isNoDay(value);
  return (
    <span className={css["dayLabel"]}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={css["day"]}
        value={value}
        placeholder={t("audit.filter.dayHint")}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hintId : undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {isWrong && (
        <span id={hintId} className="small">
          {t("audit.filter.notADay")}
        </span>
      )}
    </span>
  );
}
