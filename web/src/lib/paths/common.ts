import { page, pageOf } from "./build.ts";

/** Pages that every door links to. */
export const commonPaths = {
  /** The member's first page; who belongs to another door is led on to its own. */
  home: page("/"),
  login: page("/login"),
  demo: page("/login/demo"),
  passkey: page("/login/passkey"),
  prove: page("/login/prove"),
  letter: page("/login/letter"),
  enrol: page("/login/enrol"),
  /** Leads away to the identity provider of this name, which leads back. */
  digitalIdentity: pageOf("/login/with"),
  identityBack: pageOf("/login/with", "/back"),
  openAccount: page("/login/open"),
  newPassword: page("/login/new-password"),
  logout: page("/logout"),
  agreements: page("/login/agreements"),
  register: page("/register"),
  registration: pageOf("/register"),
  recover: page("/recover"),
  resetPassword: page("/recover/password"),
  inbox: page("/dev/inbox"),
  invitation: page("/invitation"),
} as const;
