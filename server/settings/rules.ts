/** What the fund changes without a programmer: each with its kind, its bounds and what holds until somebody changes it. */
import { type Bilingual, inBoth, type Language } from "../kernel/language.ts";
import { cents, formatEuros } from "../kernel/money.ts";
import { type OpeningSpan, openingHoursInWords, parseOpeningHours } from "../kernel/opening-hours.ts";

interface Told {
  readonly words: Bilingual;
  /** What it does, and from when a change counts. */
  readonly help: Bilingual;
}
interface NumberSetting extends Told {
  readonly kind: "cents" | "days" | "hours";
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}
interface TextSetting extends Told {
  readonly kind: "phone" | "openingHours";
  /** As it is kept. */
  readonly otherwise: string;
}

/** In the order of the page. */
export const settingTable = {
  deskPhone: {
    kind: "phone",
    otherwise: "800 822 444",
    words: { it: "Numero della Centrale Operativa", en: "Number of the Operations Centre" },
    help: {
      it: "Sta in fondo a ogni pagina, a ogni documento stampato e nelle lettere.",
      en: "It stands at the foot of every page and every printed paper, and in letters.",
    },
  },
  deskPhoneAbroad: {
    kind: "phone",
    otherwise: "+39 051 63.89.046",
    words: { it: "Numero per chi chiama dall’estero", en: "Number for calls from abroad" },
    help: {
      it: "Sta accanto al primo, in fondo a ogni pagina e a ogni documento stampato.",
      en: "It stands beside the first, at the foot of every page and every printed paper.",
    },
  },
  deskHours: {
    kind: "openingHours",
    otherwise: "lun-ven 08:30-19:30",
    words: { it: "Orario della Centrale Operativa", en: "Opening hours of the Operations Centre" },
    help: {
      it: "Quando qualcuno risponde al telefono. Si scrive così: lun-ven 8:30-19:30; sab 9-12.",
      en: "When somebody answers the telephone. Written like this: mon-fri 8:30-19:30; sat 9-12.",
    },
  },
  approvalAboveCents: {
    kind: "cents",
    ...{ least: 0, most: 100_000_000, otherwise: 500_000 },
    words: { it: "Distinte da approvare oltre", en: "Batches to be approved above" },
    help: {
      it: "Una distinta creata da adesso con un totale più alto va approvata da un altro supervisore.",
      en: "A batch made from now on with a higher total is approved by another, a supervisor.",
    },
  },
  heldHours: {
    kind: "hours",
    ...{ least: 24, most: 240, otherwise: 72 },
    words: {
      it: "Attesa prima di pagare su un conto cambiato",
      en: "Wait before paying to a changed account",
    },
    help: {
      it: "Il tempo che ha l’assistito per dire che non è stato lui. Vale per i pagamenti ordinati da adesso.",
      en: "The time in which a member can say that it was not them. It counts for payments ordered from now on.",
    },
  },
  answerDays: {
    kind: "days",
    ...{ least: 10, most: 120, otherwise: 30 },
    words: { it: "Tempo per mandare i documenti chiesti", en: "Time to hand in what is asked for" },
    help: {
      it: "Entro quanti giorni l’assistito risponde a una richiesta di documenti fatta da adesso.",
      en: "Within how many days a member answers what is asked for from now on.",
    },
  },
  deskDays: {
    kind: "days",
    ...{ least: 5, most: 60, otherwise: 30 },
    words: { it: "Tempo per decidere un rimborso", en: "Time to decide a reimbursement" },
    help: {
      it: "Entro quanti giorni la Centrale Operativa decide un documento completo che arriva da adesso.",
      en: "Within how many days the Operations Centre decides a complete document that arrives from now on.",
    },
  },
  passwordRenewalDays: {
    kind: "days",
    ...{ least: 30, most: 730, otherwise: 180 },
    words: { it: "Rinnovo della password", en: "Renewal of passwords" },
    help: {
      it: "Dopo quanti giorni una password va cambiata. Una lettera lo ricorda 14 e 3 giorni prima.",
      en: "After how many days a password is to be changed. A letter says so 14 and 3 days before.",
    },
  },
  invitationDays: {
    kind: "days",
    ...{ least: 1, most: 30, otherwise: 7 },
    words: { it: "Durata di un invito", en: "How long an invitation lasts" },
    help: {
      it: "Per quanti giorni vale il collegamento di chi è invitato a lavorare con Blueasy. Vale per gli inviti mandati da adesso.",
      en: "For how many days the link of who is invited to work with Blueasy is good. It counts for invitations sent from now on.",
    },
  },
  sessionHours: {
    kind: "hours",
    ...{ least: 1, most: 24, otherwise: 12 },
    words: { it: "Durata di un accesso", en: "How long a sign-in lasts" },
    help: {
      it: "Dopo quante ore si accede di nuovo. Vale per chi entra da adesso.",
      en: "After how many hours one signs in again. It counts for who signs in from now on.",
    },
  },
} as const satisfies Readonly<Record<string, NumberSetting | TextSetting>>;

export type SettingName = keyof typeof settingTable;
export const settingNames = Object.keys(settingTable) as SettingName[];

/** What holds now, of each. */
export type Settings = {
  readonly [Name in SettingName]: (typeof settingTable)[Name]["kind"] extends infer Kind
    ? Kind extends "phone"
      ? string
      : Kind extends "openingHours"
        ? readonly OpeningSpan[]
        : number
    : never;
};

export const longestValue = 200;

export function settingOf(name: SettingName): NumberSetting | TextSetting {
  return settingTable[name];
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingTable, name);
}

/** What holds as long as nobody has changed it, as it is kept. */
export function otherwiseOf(name: SettingName): string {
  return String(settingOf(name).otherwise);
}

/** What was typed, as it is kept; undefined when it is no such thing, or out of bounds. */
export function keptValue(name: SettingName, typed: string): string | undefined {
  const text = typed.replace(/[\p{Control}\s]+/gu, " ").trim();
  if (text.length > longestValue) return undefined;
  const setting = settingOf(name);
  switch (setting.kind) {
    case "cents":
    case "days":
    case "hours": {
      const amount = Number(text);
      const isWithin = /^\d{1,12}$/.test(text) && amount >= setting.least && amount <= setting.most;
      return isWithin ? String(amount) : undefined;
    }
    case "phone":
      return /^\+?[\d ./-]{6,30}$/.test(text) && dialled(text).length >= 7 ? text : undefined;
    case "openingHours": {
      const spans = parseOpeningHours(text);
      return spans?.length && !overlap(spans) ? text : undefined;
    }
  }
}

function overlap(spans: readonly OpeningSpan[]): boolean {
  return spans.some((span, place) => {
    const next = spans[place + 1];
    return next?.weekday === span.weekday && next.opensAt < span.closesAt;
  });
}

/** What the rooms read: of a value that is kept but no longer within the bounds, what holds otherwise. */
export function settingsIn(kept: ReadonlyMap<string, string>): Settings {
  const value = (name: SettingName): number | string | readonly OpeningSpan[] => {
    const stands = kept.get(name);
    const text = (stands === undefined ? undefined : keptValue(name, stands)) ?? otherwiseOf(name);
    const { kind } = settingOf(name);
    if (kind === "phone") return text;
    return kind === "openingHours" ? (parseOpeningHours(text) ?? []) : Number(text);
  };
  return Object.fromEntries(settingNames.map((name) => [name, value(name)])) as unknown as Settings;
}

/** A value as people read it. */
export function writtenValue(name: SettingName, kept: string, language: Language): string {
  switch (settingOf(name).kind) {
    case "cents":
      return formatEuros(cents(Number(kept)), language);
    case "days":
      return language === "it" ? `${kept} giorni` : `${kept} days`;
    case "hours":
      return hoursInWords(Number(kept), language);
    case "phone":
      return kept;
    case "openingHours":
      return openingHoursInWords(parseOpeningHours(kept) ?? [], language);
  }
}

function hoursInWords(hours: number, language: Language): string {
  if (hours === 1) return language === "it" ? "1 ora" : "1 hour";
  return language === "it" ? `${hours} ore` : `${hours} hours`;
}

/** What a value may be, for whoever types one. */
export function boundsOf(name: SettingName): Bilingual {
  const setting = settingOf(name);
  switch (setting.kind) {
    case "cents":
    case "days":
    case "hours": {
      const ends = [setting.least, setting.most] as const;
      return inBoth((language) => {
        const [least, most] = ends.map((end) => writtenValue(name, String(end), language));
        return language === "it" ? `Da ${least} a ${most}.` : `From ${least} to ${most}.`;
      });
    }
    case "phone":
      return {
        it: "Cifre, spazi, punti e trattini; davanti può stare un +.",
        en: "Digits, blanks, dots and hyphens; a + may stand in front.",
      };
    case "openingHours":
      return {
        it: "Giorni e ore, ad esempio: lun-ven 8:30-19:30; sab 9-12.",
        en: "Days and hours, for example: mon-fri 8:30-19:30; sat 9-12.",
      };
  }
}

/** A number as a telephone dials it, from anywhere: "+39800822444". */
export function dialled(phone: string): string {
  const bare = phone.replace(/[^\d+]/g, "").replace(/^00/, "+");
  return bare.startsWith("+") ? bare : `+39${bare}`;
}

/** The desk's numbers in one line, from the fullest to the shortest. */
export function callLines(
  { deskPhone, deskPhoneAbroad, deskHours }: Settings,
  language: Language,
): readonly [string, string] {
  const [desk, abroad] =
    language === "it" ? ["Centrale Operativa", "dall’estero"] : ["Operations Centre", "from abroad"];
  const line = (hours: string) => `${desk} ${deskPhone}${hours} · ${abroad} ${deskPhoneAbroad}`;
  return [line(`, ${openingHoursInWords(deskHours, language)}`), line("")];
}

export function mayChangeSettings({ role }: { readonly role: string }): boolean {
  return role === "administrator";
}
