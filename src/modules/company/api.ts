import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { findMember } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { changeDepartment, putBranch, putDepartment } from "./actions/keep-lists.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { productRoutes } from "./product-routes.ts";
import * as store from "./store.ts";

const made = z.object({ id: z.uuid() });

export const companyRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  productRoutes(app, kernel);

  app.get(
    "/api/company",
    {
      ...allow("member"),
      schema: {
        summary: "The workspace with its departments, branches and touchpoints",
        response: {
          200: z.object({
            workspace: model.workspace,
            departments: z.array(model.department),
            branches: z.array(model.branch),
            touchpoints: z.array(model.touchpoint),
          }),
        },
      },
    },
    ({ actor }) =>
      records.within(actor.workspace, async (tx) => ({
        workspace: (await store.readWorkspace(tx, actor.workspace)) as model.Workspace,
        departments: await store.listDepartments(tx),
        branches: await store.listBranches(tx),
        touchpoints: await store.listTouchpoints(tx),
      })),
  );

  app.put(
    "/api/company/workspace",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Change the name, language or time zone",
        body: model.workspaceInput,
        response: { 200: model.workspace },
      },
    },
    ({ actor, body }) =>
      records.within(actor.workspace, async (tx) => {
        await store.updateWorkspace(tx, { id: actor.workspace, ...body });
        return { id: actor.workspace, ...body };
      }),
  );

  app.put(
    "/api/departments",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Make a department, or change the one of this name",
        body: model.departmentInput,
        response: { 200: made },
      },
    },
    ({ actor, body }) =>
      records.within(actor.workspace, async (tx) => {
        const lead = body.lead ?? null;
        if (lead && !(await findMember(tx, lead))) throw problem("no-such-member", 422);
        return { id: await putDepartment(tx, actor.workspace, { name: body.name, lead }, actor.member) };
      }),
  );

  app.put(
    "/api/departments/:id",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Change a department, its name too",
        params: made,
        body: model.departmentInput,
        response: { 200: made },
      },
    },
    ({ actor, params, body }) =>
      records.within(actor.workspace, async (tx) => {
        await assertDepartment(tx, params.id, 404);
        const lead = body.lead ?? null;
        if (lead && !(await findMember(tx, lead))) throw problem("no-such-member", 422);
        const isKept = await changeDepartment(tx, actor, { id: params.id, name: body.name, lead });
        if (!isKept) throw problem("department-name-taken", 409);
        return { id: params.id };
      }),
  );

  app.put(
    "/api/branches",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Make a branch, or change the one of this key",
        body: model.branchInput,
        response: { 200: made },
      },
    },
    ({ actor, body }) =>
      records.within(actor.workspace, async (tx) => ({
        id: await putBranch(tx, actor.workspace, { ...body, city: body.city ?? null }, actor.member),
      })),
  );

  app.put(
    "/api/touchpoints",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Make a touchpoint, or change the one of this key",
        body: model.touchpointInput,
        response: { 200: made },
      },
    },
    ({ actor, body }) =>
      records.within(actor.workspace, async (tx) => {
        const department = body.department ?? null;
        if (department) await assertDepartment(tx, department);
        return { id: await store.putTouchpoint(tx, actor.workspace, { ...body, department }) };
      }),
  );
};

async function assertDepartment(tx: Tx, id: string, status = 422): Promise<void> {
  const departments = await store.listDepartments(tx);
  if (!departments.some((department) => department.id === id)) throw problem("no-such-department", status);
}
