/** The roof: the mark of the program, 26 px, in the colour of its surroundings. */
export function BrandMark() {
  return (
    <svg
      viewBox="0 0 26 26"
      width="26"
      height="26"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M2 13 13 4l11 9" strokeWidth="2.4" />
      <path d="M6 13.5V22h14v-8.5" strokeWidth="1.4" opacity=".7" />
    </svg>
  );
}
