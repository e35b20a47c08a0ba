import type { ApprovalAction } from "../../../shared/vault/door";

export const approvals = {
  title: "A second person agrees",
  /** What is agreed to; below it the screen says which file or batch. */
  what: {
    override: "To save against a warning of the program",
    approve_referral: "To let a referral leave the house",
    withhold_lift: "To let somebody know what was withheld",
    restricted_view: "To open a restricted file",
    close: "To close or void a file",
    purge: "To erase files for good",
    seal_batch: "To seal a batch that leaves the house",
    rotate_keys: "To make new keys for our house",
  } satisfies Record<ApprovalAction, string>,
  summary: {
    batch: "{{kind}}, {{month}}, for {{name}}",
    status: "File {{caseNo}} becomes: {{status}}",
    referral: "File {{caseNo}}, to {{name}}: {{service}}. They will read: {{scopes}}",
  },
  how: "The second person types name and passphrase here. The agreement holds for this one act.",
  name: "Name of the second person",
  passphrase: "Passphrase of the second person",
  agree: "I agree",
  asking: "Checking the passphrase",
  notYourself: "Somebody else has to agree, not you.",
  notOwner: "The case worker of this file may not agree to this. Somebody else has to.",
  inPractice: "In practice: {{names}} may agree. Passphrase: {{passphrase}}",
  nobody: {
    title: "A second person is missing",
    text: "This takes two people, and nobody else in this house may agree to it. A supervisor adds a second person first.",
    add: "Add a person",
  },
};
