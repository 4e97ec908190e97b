import { Button, Figure, Page, Section, TextField, Voice, Voices } from "#ui";

export default function Design() {
  return (
    <Page
      title="طراحی"
      finding={
        <>
          وفاداری از <em>۳۱ به ۳۸</em> رسید
        </>
      }
      sub="زیرجمله"
    >
      <Section title="دکمه" framed>
        <Button look="primary">ذخیره</Button>
        <TextField label="نام" />
        <Figure label="NPS" value={38} interval={[36, 40]} change={7} n={21327} />
        <Voices>
          <Voice
            text="بسته‌بندی عالی بود"
            score={10}
            band="promoter"
            meta={["تحویل", "شعبه"]}
            at={new Date()}
          />
        </Voices>
      </Section>
    </Page>
  );
}
