import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { boundsOf, settingOf, type SettingName } from "./rules.ts";

export const outOfBounds = (name: SettingName) => {
  const { words } = settingOf(name);
  const bounds = boundsOf(name);
  return invalidInput("input.value", {
    it: `${words.it}: così non va. ${bounds.it}`,
    en: `${words.en}: not like this. ${bounds.en}`,
  });
};

export const changedMeanwhile = () =>
  new Refusal("CHANGED_MEANWHILE", {
    it: "Nel frattempo un’altra persona ha cambiato questa impostazione: guarda il valore nuovo e riprova.",
    en: "Somebody else changed this setting meanwhile: look at the new value and try again.",
  });

export const sameValue = () =>
  new Refusal(
    "NOTHING_CHANGED",
    { it: "Il valore è già questo.", en: "The value is this already." },
    { field: "input.value" },
  );

export const administratorNeeded = () =>
  new Refusal("SUPERVISOR_NEEDED", {
    it: "Le impostazioni le cambia un amministratore della Centrale Operativa.",
    en: "An administrator of the Operations Centre changes the settings.",
  });
