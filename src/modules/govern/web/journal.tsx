import { Page } from "#ui";

export default function Journal() {
  return <Page title="" />;
}
