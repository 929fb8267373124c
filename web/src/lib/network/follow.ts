import type { Attachment } from "svelte/attachments";

/** Keeps a field's text with the address, but never takes away what somebody is typing. */
export function follow(text: string): Attachment<HTMLInputElement> {
  return (input) => {
    if (document.activeElement !== input) input.value = text;
  };
}
