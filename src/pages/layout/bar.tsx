/** A bar of a table's row: how long it is beside the longest. Its number stands there as text. */
const WIDTH = 160;
const HEIGHT = 12;

export const Bar = ({
  share,
  part = 0,
}: {
  /** 0 to 1. */
  readonly share: number;
  /** So much of it is drawn as refused, 0 to 1. */
  readonly part?: number;
}) => {
  const width = Math.max(1, Math.round(WIDTH * share));
  const wrong = Math.round(width * part);
  return (
    <svg
      class="bjaelke"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bjaelke-god" width={width} height={HEIGHT} />
      {wrong > 0 && <rect class="bjaelke-fejl" x={width - wrong} width={wrong} height={HEIGHT} />}
    </svg>
  );
};
