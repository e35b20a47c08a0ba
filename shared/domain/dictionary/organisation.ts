import { field, own, type EntityDictionary } from "./entry";
import type { Organisation, PublicKeys } from "../organisation";

export const organisation: EntityDictionary<Organisation> = {
  entity: "organisation",
  fields: {
    kind: own("kind", "OPS", "S"),
    meta: own("meta", "OPS", "S"),
    orgId: field("org_id", "OPS", "S"),
    nameKm: field("name_km", "STA", "C", { maps: ["HTCDS org_Name"] }),
    nameEn: field("name_en", "STA", "C", { maps: ["HTCDS org_Name"] }),
    orgType: field("org_type", "STA", "F", { maps: ["HTCDS org_Type (9)", "IC-TIP R"] }),
    parentOrgId: field("parent_org_id", "OPS", "O"),
    forwardsTo: field("forwards_to", "SEN", "O"),
    adminCode: field("admin_code", "STA", "C", {
      maps: ["HTCDS org_ShippingState, org_ShippingCity"],
    }),
    phone: field("phone", "STA", "O", { maps: ["HTCDS org_Phone"] }),
    isHotline: field("is_hotline", "STA", "O"),
    addressText: field("address_text", "ID", "O", { maps: ["HTCDS org_ShippingStreet"] }),
    ispSignedOn: field("isp_signed_on", "OPS", "C"),
    ispExpiresOn: field("isp_expires_on", "OPS", "C"),
    siteSecret: field("site_secret", "ID", "F"),
    isOwn: own("is_own", "OPS", "S"),
    keys: own("keys", "OPS", "C"),
  },
  elsewhere: [],
};

export const publicKeys: EntityDictionary<PublicKeys> = {
  entity: "public_keys",
  fields: {
    ageRecipient: field("public_key", "OPS", "C"),
    signingPublic: own("signing_public", "OPS", "C"),
    agePqRecipient: own("age_pq_recipient", "OPS", "O"),
    isSealedHybrid: own("is_sealed_hybrid", "OPS", "S"),
    revoked: own("keys_revoked", "OPS", "C"),
    former: own("former_keys", "OPS", "C"),
    fingerprintCheckedBy: field("key_fingerprint_checked_by", "OPS", "C"),
    fingerprintCheckedOn: own("fingerprint_checked_on", "OPS", "C"),
  },
  elsewhere: [],
};
