/** By itself, so that a page that only signs in brings nothing else of the library. */
export { startAuthentication } from "@simplewebauthn/browser";
