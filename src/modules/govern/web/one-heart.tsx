/** Two who hear one another: where they meet is the colour of the product. A drawing of its name. */
export const OneHeart = () => (
  <svg className="one-heart" viewBox="8 1 58 42" width="58" height="42" fill="none" aria-hidden="true">
    <path d="M36 8.4a17 17 0 0 1 0 27.2 17 17 0 0 1 0-27.2z" fill="var(--firuze)" />
    <circle cx="26" cy="22" r="17" stroke="var(--ink)" strokeWidth="1.75" />
    <circle cx="46" cy="22" r="17" stroke="var(--ink)" strokeWidth="1.75" />
    <circle cx="62.5" cy="7" r="3" fill="var(--saffron)" />
  </svg>
);
