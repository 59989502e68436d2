/**
 * Copy buttons of the pages below /connect. A button names the element whose text it copies; it stands hidden in the page, because without
 * this script it would do nothing.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const value = document.getElementById(button.dataset.copies ?? '');
  if (!value) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(button, value));
}

async function copy(button: HTMLButtonElement, value: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(value.textContent);
    const said = document.getElementById('copied');
    if (said) said.textContent = `${button.dataset.done}: ${button.dataset.name}`;
  } catch {
    // Without the right to the clipboard the text is at least marked, ready for the keyboard.
    getSelection()?.selectAllChildren(value);
  }
}
