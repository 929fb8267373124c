import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import type { Act } from "../../kernel/act.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { Answers, OncePerDocument } from "../../kernel/types.ts";
import { SignOutPayload } from "../types.ts";
import { viewerOf } from "../queries.ts";
import { deskRoleWords, facilityRoleWords } from "../roles.ts";
import { acceptInvitation, joinFacility } from "./accept.ts";
import { changeRole, endStaff } from "./change.ts";
import { endCallerFactors, endMemberFactors } from "./lose-factors.ts";
import type { Invitation } from "./entity.ts";
import { invite, renewInvitation, withdrawInvitation } from "./invite.ts";
import { roleWordsOf } from "./letters.ts";
import { invitationsOf, receivedInvitation, staffOf, type Working } from "./queries.ts";
import {
  AcceptedPayload,
  AcceptInvitationInput,
  ChangeRoleInput,
  EndCallerFactorsInput,
  EndMemberFactorsInput,
  EndStaffInput,
  InvitationInput,
  InvitationType,
  InviteInput,
  JoinFacilityInput,
  ReceivedInvitationType,
  StaffMemberType,
  StaffPayload,
} from "./types.ts";

@Resolver()
export class StaffResolver {
  @Authorized("facility:people", "desk:people")
  @Query(() => [StaffMemberType], {
    description: "Who works where one acts, in the order in which they came.",
  })
  async staff(@Ctx() context: Context): Promise<StaffMemberType[]> {
    return (await staffOf(context)).map((one) => memberView(one, context));
  }

  @Authorized("facility:people", "desk:people")
  @Query(() => [InvitationType], { description: "Who was invited there and has not answered, newest first." })
  async invitations(@Ctx() context: Context): Promise<InvitationType[]> {
    return (await invitationsOf(context)).map((one) => invitationView(one, context));
  }

  @Authorized("facility:people", "desk:people")
  @Answers("ALREADY_INVITED", "NOT_FOUND", "TOO_MANY_ATTEMPTS")
  @Mutation(() => StaffPayload, {
    description: "Invites somebody by a letter; its link works once and for the days of a setting.",
  })
  invite(@Arg("input", () => InviteInput) input: InviteInput, @Ctx() context: Context) {
    const { idempotencyKey } = input;
    return told(context, "invite", (act) => invite(act, input), { idempotencyKey, input });
  }

  @Authorized("facility:people", "desk:people")
  @Answers("NOT_FOUND", "TOO_MANY_ATTEMPTS")
  @Mutation(() => StaffPayload, { description: "Sends the letter again; the link before it stops working." })
  renewInvitation(@Arg("input", () => InvitationInput) input: InvitationInput, @Ctx() context: Context) {
    return told(context, "renewInvitation", (act) => renewInvitation(act, input));
  }

  @Authorized("facility:people", "desk:people")
  @Answers("NOT_FOUND")
  @Mutation(() => StaffPayload, { description: "Takes an invitation back: its link works no longer." })
  withdrawInvitation(@Arg("input", () => InvitationInput) input: InvitationInput, @Ctx() context: Context) {
    return told(context, "withdrawInvitation", (act) => withdrawInvitation(act, input));
  }

  @Authorized("facility:people", "desk:people")
  @Answers("LAST_KEEPER", "NOT_FOUND", "OWN_ROLE")
  @Mutation(() => StaffPayload, {
    description: "Gives somebody another role; they sign in anew. Never one's own.",
  })
  changeRole(@Arg("input", () => ChangeRoleInput) input: ChangeRoleInput, @Ctx() context: Context) {
    return told(context, "changeRole", (act) => changeRole(act, input));
  }

  @Authorized("facility:people", "desk:people")
  @OncePerDocument()
  @Answers("FRESH_PROOF_NEEDED", "INVALID_STATE", "NOT_FOUND", "OWN_ROLE")
  @Mutation(() => StaffPayload, {
    description:
      "Takes all second factors of somebody who lost them and was recognised away, signs them out everywhere and writes to them. Never one's own.",
  })
  endMemberFactors(
    @Arg("input", () => EndMemberFactorsInput) input: EndMemberFactorsInput,
    @Ctx() context: Context,
  ) {
    return told(context, "endFactors", (act) => endMemberFactors(act, input));
  }

  @Authorized("desk:people")
  @OncePerDocument()
  @Answers("FRESH_PROOF_NEEDED", "INVALID_STATE", "NOT_FOUND", "OWN_ROLE")
  @Mutation(() => SignOutPayload, {
    description:
      "Takes all second factors of whoever called and was recognised away, signs them out everywhere and writes to them. Never one's own.",
  })
  endCallerFactors(
    @Arg("input", () => EndCallerFactorsInput) input: EndCallerFactorsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("factor.endOfCaller", {}, (act) => endCallerFactors(act, input));
      return {};
    });
  }

  @Authorized("facility:people", "desk:people")
  @Answers("LAST_KEEPER", "NOT_FOUND", "OWN_ROLE")
  @Mutation(() => StaffPayload, { description: "Somebody works there no longer, from this moment on." })
  endStaff(@Arg("input", () => EndStaffInput) input: EndStaffInput, @Ctx() context: Context) {
    return told(context, "endStaff", (act) => endStaff(act, input));
  }

  @Query(() => ReceivedInvitationType, {
    nullable: true,
    description: "What the link of an invitation leads to; null when it works no longer.",
  })
  async receivedInvitation(
    @Arg("proof", () => String, { description: "What the link ends with." }) proof: string,
    @Ctx() context: Context,
  ): Promise<ReceivedInvitationType | null> {
    const received = await linkOrNull(() =>
      context.perform("invitation.look", {}, (act) => receivedInvitation(act, proof)),
    );
    if (received === null) return null;
    const { invitation, ...rest } = received;
    return {
      ...rest,
      ...{ displayName: invitation.displayName, email: invitation.email },
      roleLabel: roleWordsOf(invitation)[context.language],
    };
  }

  @OncePerDocument()
  @Answers("LINK_INVALID", "USER_NAME_TAKEN")
  @Mutation(() => AcceptedPayload, {
    description: "Accepts with an account of one's own, and signs in; a second factor is still to be set up.",
  })
  acceptInvitation(
    @Arg("input", () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { secret } = await acceptInvitation(context, input);
      context.setCookie(secret);
      return { viewer: await viewerOf(context.em, await context.holderOf(secret)) };
    });
  }

  @Authorized("facility")
  @Answers("INVITATION_NOT_YOURS", "LINK_INVALID")
  @Mutation(() => AcceptedPayload, {
    description: "Accepts as who is signed in: from now on they may also act for that facility.",
  })
  joinFacility(@Arg("input", () => JoinFacilityInput) input: JoinFacilityInput, @Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("invitation.join", {}, (act) => joinFacility(act, input));
      return { viewer: await viewerOf(context.em, context.actor) };
    });
  }
}

function told(
  context: Context,
  verb: string,
  run: (act: Act) => Promise<{ id: string }>,
  options: { idempotencyKey?: string; input?: object } = {},
) {
  return answer(context, async () => {
    await context.perform(`staff.${verb}`, options, run);
    return {
      staff: (await staffOf(context)).map((one) => memberView(one, context)),
      invitations: (await invitationsOf(context)).map((one) => invitationView(one, context)),
    };
  });
}

function memberView(member: Working, { actor, language }: Context): StaffMemberType {
  const { id, role, doctor, since, own, lastSignInAt, isViewer } = member;
  const isDesk = actor.door === "desk";
  const words: Readonly<Record<string, { it: string; en: string }>> = isDesk
    ? deskRoleWords
    : facilityRoleWords;
  return {
    ...{ id, since, lastSignInAt, isViewer, doctorId: doctor },
    ...{ displayName: own.displayName, userName: own.userName, email: own.email },
    ...{ facilityRole: isDesk ? null : role, deskRole: isDesk ? role : null },
    roleLabel: words[role]?.[language] ?? role,
  };
}

function invitationView(invitation: Invitation, { language, now }: Context): InvitationType {
  const { id, displayName, email, invitedAt, expiresAt } = invitation;
  const roleLabel = roleWordsOf(invitation)[language];
  return { id, displayName, email, invitedAt, expiresAt, roleLabel, isOpen: expiresAt > now() };
}

async function linkOrNull<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Refusal && error.code === "LINK_INVALID") return null;
    throw error;
  }
}
