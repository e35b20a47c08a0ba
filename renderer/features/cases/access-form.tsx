import { useState } from "react";
import type { CaseFile } from "../../../shared/domain/case-file";
import { mayReadCases } from "../../../shared/domain/access";
import type { DirectoryUser } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Checks, Row, Segment, Stack } from "../../ui";

export type Access = Pick<CaseFile, "accessLevel" | "accessUserIds">;

export interface AccessFormProps {
  readonly access: Access;
  readonly caseOwner: string;
  readonly users: readonly DirectoryUser[];
  readonly onSave: (access: Access) => void;
  readonly onCancel: () => void;
}

/** All workers, or named ones only. The owner always sees the own file and is not on the list. */
export function AccessForm({ access, caseOwner, users, onSave, onCancel }: AccessFormProps) {
  const { t } = useWords();
  const format = useFormats();
  const [level, setLevel] = useState(access.accessLevel);
  const [named, setNamed] = useState<readonly string[]>(access.accessUserIds);
  const others = users.filter(
    ({ userId, role, status }) =>
      userId !== caseOwner && mayReadCases(role) && (status === "active" || named.includes(userId)),
  );
  return (
    <Stack gap={16}>
      <Segment
        label={t("cases.access.title")}
        value={level}
        options={(["normal", "restricted"] as const).map((code) => ({
          value: code,
          label: format.code("accessLevel", code),
        }))}
        onChange={(code) => {
          setLevel(code === "restricted" ? "restricted" : "normal");
        }}
      />
      <p className="soft">
        {t(level === "restricted" ? "cases.access.restrictedText" : "cases.access.normalText")}
      </p>
      {level === "restricted" &&
        (others.length === 0 ? (
          <p>{t("cases.access.nobodyElse")}</p>
        ) : (
          <Checks
            label={t("cases.access.who")}
            options={others.map(({ userId, displayName, role }) => ({
              value: userId,
              label: `${displayName} (${format.code("role", role)})`,
            }))}
            value={named}
            onChange={setNamed}
          />
        ))}
      <Row>
        <Action
          kind="primary"
          onClick={() => {
            onSave({ accessLevel: level, accessUserIds: level === "restricted" ? [...named] : [] });
          }}
        >
          {t("common.save")}
        </Action>
        <Action onClick={onCancel}>{t("common.cancel")}</Action>
      </Row>
    </Stack>
  );
}
