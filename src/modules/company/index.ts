export { putBranch, putDepartment } from "./actions/keep-lists.ts";
export { putProducts } from "./actions/keep-products.ts";
export { companyRoutes } from "./api.ts";
export { listChanged } from "./events.ts";
export {
  departmentOf,
  insertWorkspace,
  listBranches,
  listDepartments,
  listTouchpoints,
  listWorkspaces,
  putTouchpoint,
  readWorkspace,
  updateWorkspace,
} from "./store.ts";
export { listProducts } from "./store-products.ts";

/** What a role may be allowed to do here. */
export const companyPermissions = ["company.edit"] as const;
