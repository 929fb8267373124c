import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { personById, type Viewer } from "../identity/queries.ts";
import { ViewerType } from "../identity/types.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { Answers } from "../kernel/types.ts";
import { consentsOf, findConsent, giveConsent, possibleReaders, revokeConsent } from "./consent.ts";
import {
  ConsentPayload,
  ConsentsType,
  ConsentType,
  GiveConsentInput,
  RevokeConsentInput,
} from "./consent-types.ts";
import { consentWordings } from "./consent-words.ts";
import { type Consent, consentKinds } from "./entity.ts";
import { consentInEffectById, namesOfHidden } from "./family.ts";

@Resolver(() => ViewerType)
export class ViewerFamilyResolver {
  @FieldResolver(() => [String], {
    description:
      "Names of the others under the policies of which the viewer is holder or spouse, whose data stay theirs: adults who have not consented.",
  })
  async hiddenNames(@Root() { actor }: Viewer, @Ctx() { em, now }: Context): Promise<string[]> {
    return actor.door === "member" ? namesOfHidden(em, actor, romeDate(now())) : [];
  }
}

@Resolver(() => ConsentType)
export class ConsentResolver {
  @Authorized("member")
  @Query(() => ConsentsType, {
    description: "Who may read of the viewer, and to whom the viewer may consent.",
  })
  async consents(@Ctx() context: Context) {
    const { em, now, language } = context;
    const actor = onlyThrough("member", context.actor);
    const possible = await possibleReaders(em, actor, now());
    const given = await consentsOf(em, actor);
    const inEffect = await consentInEffectById(
      context,
      given.map(({ id }) => id),
    );
    const reading = new Set(given.filter(({ id }) => inEffect.has(id)).map(({ reader }) => reader));
    const readers = await Promise.all(
      possible.map(async ({ id, personId }) => ({
        ...{ id, name: await nameOf(context, personId), mayRead: reading.has(personId) },
      })),
    );
    const forms = consentKinds.map((kind) => {
      const [{ edition, text }] = consentWordings[kind];
      return { kind, wording: edition, text: text[language], readers };
    });
    return { given, forms };
  }

  @Authorized("member")
  @Answers("NOT_FOUND", "ONLY_ADULTS", "WORDING_CHANGED")
  @Mutation(() => ConsentPayload, {
    description: "Lets holder or spouse of the own policy read of the viewer, from their next request on.",
  })
  giveConsent(@Arg("input", () => GiveConsentInput) input: GiveConsentInput, @Ctx() context: Context) {
    return answered(context, "consent.give", (act) => giveConsent(act, input));
  }

  @Authorized("member")
  @Answers("NOT_FOUND")
  @Mutation(() => ConsentPayload, {
    description: "Takes a consent back: it no longer counts in the reader's next request.",
  })
  revokeConsent(@Arg("input", () => RevokeConsentInput) input: RevokeConsentInput, @Ctx() context: Context) {
    return answered(context, "consent.revoke", (act) => revokeConsent(act, input));
  }

  @FieldResolver(() => String, { description: "The words agreed to, in the asked language." })
  text(@Root() { kind, wording }: Consent, @Ctx() { language }: Context): string {
    return consentWordings[kind].find(({ edition }) => edition === wording)?.text[language] ?? "";
  }

  @FieldResolver(() => String, { description: "Name of who may read." })
  readerName(@Root() { reader }: Consent, @Ctx() context: Context): Promise<string> {
    return nameOf(context, reader);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether it lets them read today: it stands, and both have been under the policy ever since.",
  })
  async isInEffect(@Root() { id }: Consent, @Ctx() context: Context) {
    return (await context.load(consentInEffectById, id)) === true;
  }
}

async function nameOf(context: Context, personId: string): Promise<string> {
  const person = await context.load(personById, personId);
  return `${person?.firstName} ${person?.lastName}`;
}

function answered(context: Context, verb: string, run: (act: Act) => Promise<{ id: string }>) {
  return answer(context, async () => {
    const { id } = await context.perform(verb, {}, run);
    return { consent: await findConsent(context.em, context.actor, id) };
  });
}
