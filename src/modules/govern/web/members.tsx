import { Page } from "#ui";

export default function Members() {
  return <Page title="" />;
}
