import { Page } from "#ui";

export default function Account() {
  return <Page title="" />;
}
