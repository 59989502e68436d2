/** The box of a row that can be ticked. The row itself carries the state for assistive technology. */

export function Box() {
  return (
    <span className="box" aria-hidden="true">
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3.6 8.4l3 3 5.8-6.6" />
      </svg>
    </span>
  );
}
