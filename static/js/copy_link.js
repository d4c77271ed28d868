// Buttons that copy the text of another element: <button hidden data-copies="id" data-copied="…" data-failed="…">.
// They are shown only where the browser lets a page copy.

const SHOWN_FOR = 4000;

async function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    return button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(source);
    return button.dataset.failed;
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  if (!navigator.clipboard) continue;
  const words = button.textContent;
  const status = document.getElementById(`${button.dataset.copies}-status`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.textContent = status.textContent = await copy(button);
    setTimeout(() => { button.textContent = words; }, SHOWN_FOR);
  });
}
