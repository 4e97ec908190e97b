import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { roles } from "#kernel/roles";

const role = z.enum(roles);
const ofMember = z.object({ member: z.uuid() });

export const workspaceSetUp = defineEvent("govern.workspaceSetUp", z.object({ member: z.uuid() }));

export const memberInvited = defineEvent(
  "govern.memberInvited",
  z.object({ invitation: z.uuid(), email: z.string(), role }),
);
export const invitationWithdrawn = defineEvent(
  "govern.invitationWithdrawn",
  z.object({ invitation: z.uuid(), email: z.string() }),
);
export const memberJoined = defineEvent("govern.memberJoined", z.object({ member: z.uuid(), role }));
export const memberLeft = defineEvent("govern.memberLeft", ofMember);
export const memberRenamed = defineEvent(
  "govern.memberRenamed",
  z.object({ member: z.uuid(), name: z.string() }),
);
export const roleChanged = defineEvent(
  "govern.roleChanged",
  z.object({ member: z.uuid(), from: role, to: role }),
);

export const signedIn = defineEvent("govern.signedIn", ofMember);
export const signedOutEverywhere = defineEvent("govern.signedOutEverywhere", ofMember);
export const passwordChanged = defineEvent("govern.passwordChanged", ofMember);
export const passwordReset = defineEvent("govern.passwordReset", ofMember);

export const keyMade = defineEvent(
  "govern.keyMade",
  z.object({ key: z.uuid(), name: z.string(), scopes: z.array(z.string()) }),
);
export const keyRevoked = defineEvent("govern.keyRevoked", z.object({ key: z.uuid(), name: z.string() }));

export const failureReplayed = defineEvent(
  "govern.failureReplayed",
  z.object({ reaction: z.string(), transaction: z.string(), event: z.int() }),
);
