/**
 * What is typed in a form is kept while a session may end under it: in this tab only, for this account only, for an hour,
 * in no address. It comes back only after the sign-in page interrupted it, and is gone once its page was left in peace.
 */
const prefix = "typed:";
const keptMilliseconds = 60 * 60_000;

interface Kept {
  readonly account: string;
  readonly at: number;
  readonly interrupted?: boolean;
  readonly values: readonly (readonly [name: string, value: string, isChosen?: boolean])[];
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** `<form {@attach keepTyped(viewer.id)}>` */
export function keepTyped(account: string): (form: HTMLFormElement) => () => void {
  return (form) => {
    const key = prefix + location.pathname;
    const kept = read(key);
    sessionStorage.removeItem(key);
    if (kept?.interrupted && kept.account === account) fill(form, kept.values);
    const keep = () => {
      const values = controlsOf(form).map((control) => valueOf(control));
      sessionStorage.setItem(key, JSON.stringify({ account, at: Date.now(), values } satisfies Kept));
    };
    // what was typed before this script came was heard by nobody
    if (controlsOf(form).some(isChanged)) keep();
    const moments = ["input", "change", "submit"];
    for (const moment of moments) form.addEventListener(moment, keep);
    return () => {
      for (const moment of moments) form.removeEventListener(moment, keep);
    };
  };
}

/** The sign-in page stands where a form was: what was typed there is wanted back. */
export function interruptTyping(): void {
  for (const key of keys()) {
    const kept = read(key);
    if (kept) sessionStorage.setItem(key, JSON.stringify({ ...kept, interrupted: true }));
  }
}

/** A page was left for another one, or the session by its owner: what was typed is sent or given up. */
export function forgetTyped(pathname?: string): void {
  for (const key of keys())
    if (pathname === undefined || key === prefix + pathname) sessionStorage.removeItem(key);
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
}

function read(key: string): Kept | undefined {
  const text = sessionStorage.getItem(key);
  const kept = text === null ? undefined : (JSON.parse(text) as Kept);
  return kept && Date.now() - kept.at < keptMilliseconds ? kept : undefined;
}

/** What a person fills in: no keys of the page, no files, no passwords. */
function controlsOf(form: HTMLFormElement): Control[] {
  const isTyped = (control: Element): control is Control =>
    (control instanceof HTMLInputElement &&
      !["hidden", "file", "password", "submit"].includes(control.type)) ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement;
  return [...form.elements].filter(isTyped).filter(({ name }) => name !== "");
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

/** Whether somebody has written over what the page came with. */
function isChanged(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  return !(control instanceof HTMLSelectElement) && control.value !== control.defaultValue;
}

function valueOf(control: Control): readonly [string, string, boolean?] {
  return isChoice(control) ? [control.name, control.value, control.checked] : [control.name, control.value];
}

/** Each control hears of its value as if it had been typed, so that what hangs on it follows. */
function fill(form: HTMLFormElement, values: Kept["values"]): void {
  const left = [...values];
  for (const control of controlsOf(form)) {
    const at = left.findIndex(
      ([name, value]) => name === control.name && (!isChoice(control) || value === control.value),
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) continue;
    const [, value, isChosen] = found;
    if (isChoice(control)) {
      if (control.checked === Boolean(isChosen)) continue;
      control.checked = Boolean(isChosen);
    } else {
      if (control.value === value) continue;
      control.value = value;
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
