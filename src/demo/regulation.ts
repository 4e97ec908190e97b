import { companyName, type Words } from "./company.ts";

/**
 * The retailer's regulation of returns as its people wrote it down: one page, and, as such pages are, silent about some
 * customers. Opened goods nobody is at fault for are forgotten once seven days have passed, and so is whoever comes after
 * thirty days without a golden card.
 */
export const returnsRegulation: Words = {
  fa: `آیین‌نامهٔ مرجوعی کالا، فروشگاه ${companyName.fa}

۱. مشتری می‌تواند کالایی را که بسته‌اش باز نشده است تا ۷ روز پس از تحویل، بی آنکه دلیلی بیاورد، پس بدهد و همهٔ پولش را بگیرد.
۲. اگر بسته باز شده باشد، تا ۷ روز می‌تواند کالا را با کالای دیگری عوض کند یا اعتبار خرید بگیرد.
۳. اگر کالا آسیب‌دیده باشد یا اشتباه فرستاده شده باشد، تا ۳۰ روز پس از تحویل، باز یا بسته، آن را عوض می‌کنیم و اگر مشتری بخواهد پولش را پس می‌دهیم.
۴. برای کالایی که بسته‌اش باز نشده است، از روز هشتم تا روز سی‌ام اعتبار خرید می‌دهیم.
۵. مشتریان طلایی باشگاه، اگر دیرتر از ۳۰ روز بیایند، بن تخفیف می‌گیرند.`,
  en: `Regulation of returns, ${companyName.en} shops

1. A customer may return goods whose package is unopened within 7 days of delivery, without giving a reason, and gets all the money back.
2. If the package was opened, the goods may be exchanged for others within 7 days, or shop credit is given.
3. If the goods are damaged, or the wrong ones were sent, we replace them within 30 days of delivery, opened or not, and return the money if the customer wants it.
4. For goods whose package is unopened we give shop credit from the eighth day to the thirtieth.
5. Golden members of the club who come later than 30 days get a voucher.`,
};
