// Multiple choice: "none", "don't know" and "not applicable" stand alone, so ticking one unticks the others.
// The server holds the same rule; without this script it answers with a message at the question.

function untick(boxes) {
  for (const box of boxes) box.checked = false;
}

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox" || !target.checked) return;
    const others = [...target.closest("fieldset").querySelectorAll("[type=checkbox]")].filter((box) => box !== target);
    untick("exclusive" in target.dataset ? others : others.filter((box) => "exclusive" in box.dataset));
  });
}
