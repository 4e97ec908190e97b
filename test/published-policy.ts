import type { PolicyDocument } from "#policies/model";
import { expectCall, type World } from "./world.ts";

/** Makes a policy and puts its first version in effect, as members do; answers its id. */
export async function publishPolicy(world: World, document: PolicyDocument): Promise<string> {
  const call = <Body>(method: "POST" | "PUT", path: string, body: object, status: number) =>
    expectCall<Body>(world, status, `/api/policies${path}`, { method, body });
  const { id } = await call<{ id: string }>("POST", "", { document }, 201);
  await call("POST", `/${id}/versions`, {}, 201);
  await call("PUT", `/${id}/versions/1/review`, { verdict: "approved" }, 200);
  await call("POST", `/${id}/publications`, { version: 1, acceptUnproven: "Seen" }, 201);
  return id;
}
