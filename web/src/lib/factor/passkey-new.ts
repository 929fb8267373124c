/** By itself, as what answers is. */
export { startRegistration } from "@simplewebauthn/browser";
