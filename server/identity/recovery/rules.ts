const hour = 60;
const day = 24 * hour;

/** How often somebody may ask for a letter: by who asks, and for what is asked, known or not. */
export const lettersAsked = {
  address: { name: "recovery/address", most: 30, minutes: hour },
  sameFromAddress: { name: "recovery/sameFromAddress", most: 5, minutes: hour },
  inAll: { name: "recovery/inAll", most: 3_000, minutes: hour },
} as const;

/** Letters with a user name to one address, whoever asks; those with a link are kept apart by {@link sameLinkMinutes}. */
export const userNamesSent = { name: "recovery/userName", most: 20, minutes: day } as const;

/** Links that open nothing, of one address. */
export const wrongLinks = { name: "recovery/wrongLink", most: 60, minutes: hour } as const;

/** Who asks again within so many minutes gets no second letter: strangers cannot end the link that somebody just got. */
export const sameLinkMinutes = 10;

/** Accounts that one address may have to be told about. */
export const mostAccounts = 10;
