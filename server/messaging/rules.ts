/** By what a message travels: to an address of mail, or to a mobile number in E.164. */
export const channels = ["mail", "text"] as const;
export type Channel = (typeof channels)[number];
