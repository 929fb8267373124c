import { hash, verify } from "@node-rs/argon2";

/** argon2id of a random text: who is unknown, or has no password, costs the same time as a wrong password. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$l8BrnPBKlsvxkzSgIQmpvQ$UDqgpGGrIjSNHKyy/ABxLxK4rkkCvrH6EB4y+oh+O6Q";

/** argon2id with its own salt; keyboards that write an accent in two characters count as those that write it in one. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"));
}

/** Whether the password is the one of this hash; without a hash it never is, and takes as long. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const right = await verify(passwordHash ?? nobodysHash, password.normalize("NFC").slice(0, 1024));
  return right && typeof passwordHash === "string";
}
