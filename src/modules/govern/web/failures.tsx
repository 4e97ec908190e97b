import { Page } from "#ui";

export default function Failures() {
  return <Page title="" />;
}
