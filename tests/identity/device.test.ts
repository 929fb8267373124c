import { expect, test } from "vitest";
import { deviceWords } from "../../server/identity/session/device-rules.ts";

const like = "Mozilla/5.0";
const kit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`${like} (Windows NT 10.0; Win64; x64) ${kit} Chrome/142.0.0.0 Safari/537.36`, "Chrome su Windows"],
  [
    `${like} (Windows NT 10.0; Win64; x64) ${kit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    "Edge su Windows",
  ],
  [`${like} (Macintosh; Intel Mac OS X 10_15_7) ${kit} Version/18.5 Safari/605.1.15`, "Safari su Mac"],
  [
    `${like} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${kit} Version/18.5 Mobile/15E148 Safari/604.1`,
    "Safari su iPhone",
  ],
  [
    `${like} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${kit} CriOS/142.0 Mobile/15E148 Safari/604.1`,
    "Chrome su iPhone",
  ],
  [
    `${like} (Linux; Android 15; SM-S921B) ${kit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    "Samsung Internet su Android",
  ],
  [`${like} (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0`, "Firefox su Linux"],
  [`${like} (X11; Linux x86_64) ${kit} HeadlessChrome/142.0 Safari/537.36`, "Chrome su Linux"],
  ["curl/8.14.1", "Un programma"],
  ["", "Dispositivo sconosciuto"],
])("a device is called as its owner would call it: %s", (userAgent, name) => {
  expect(deviceWords(userAgent).it).toBe(name);
});
