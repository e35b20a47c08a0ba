import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { Delivery } from "../../../shared/domain/recalls";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Facts } from "../../ui";

export interface DeliveryListProps {
  readonly deliveries: readonly Delivery[];
  /** Given in: the list stands in a question, where no session is around it. */
  readonly nameOf: (orgId: string) => string;
}

/** Who got something about a person, how and when. */
export function DeliveryList({ deliveries, nameOf }: DeliveryListProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <Facts
      items={deliveries.map(({ orgId, kind, sentAt }) => ({
        label: nameOf(orgId),
        value: t(`withholding.delivery.${kind}`, {
          on: format.date(phnomPenhMinute(Date.parse(sentAt)).slice(0, 10)),
        }),
      }))}
    />
  );
}
