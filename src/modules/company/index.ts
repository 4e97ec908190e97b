export { companyRoutes } from "./api.ts";
export {
  departmentOf,
  insertWorkspace,
  listBranches,
  listDepartments,
  listTouchpoints,
  listWorkspaces,
  putBranch,
  putDepartment,
  putTouchpoint,
  readWorkspace,
  updateWorkspace,
} from "./store.ts";

/** What a role may be allowed to do here. */
export const companyPermissions = ["company.edit"] as const;
