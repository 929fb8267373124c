import Bone from "@lucide/svelte/icons/bone";
import Hospital from "@lucide/svelte/icons/hospital";
import ScanHeart from "@lucide/svelte/icons/scan-heart";
import Smile from "@lucide/svelte/icons/smile";
import Stethoscope from "@lucide/svelte/icons/stethoscope";
import type { Component } from "svelte";
import type { FacilityType } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

interface Look {
  icon: Component;
  label: Record<Language, string>;
}

/** The five types of facility, in the order in which people look for them. */
export const facilityTypes: Readonly<Record<FacilityType, Look>> = {
  MEDICAL_CENTRE: { icon: Stethoscope, label: { it: "Poliambulatorio", en: "Medical centre" } },
  DIAGNOSTIC_CENTRE: { icon: ScanHeart, label: { it: "Centro diagnostico", en: "Diagnostic centre" } },
  PHYSIOTHERAPY_CENTRE: { icon: Bone, label: { it: "Centro fisioterapico", en: "Physiotherapy centre" } },
  DENTAL_PRACTICE: { icon: Smile, label: { it: "Studio dentistico", en: "Dental practice" } },
  PRIVATE_HOSPITAL: { icon: Hospital, label: { it: "Casa di cura", en: "Private hospital" } },
};

export const facilityTypeNames = Object.keys(facilityTypes) as FacilityType[];
