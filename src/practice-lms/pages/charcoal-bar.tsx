/** The head of pages that belong to neither LMS, or to nobody yet. */
export function CharcoalBar() {
  return (
    <header className="bar">
      <p>
        <strong>Practice LMS</strong> <span className="purpose">for trying Waymark</span>
      </p>
      <p className="flag">Not for real students</p>
    </header>
  );
}
