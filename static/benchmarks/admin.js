// Shows, below a chosen question, the answers to this question only. Without this script all questions stay as folds.
"use strict";

(() => {
  const showAnswers = (box) => {
    const select = document.querySelector(`select[name="${box.dataset.questionName}"]`);
    if (!select) return;
    for (const fold of box.querySelectorAll("details")) {
      const isChosen = fold.dataset.question === select.value;
      fold.hidden = !isChosen;
      fold.open = isChosen;
      for (const input of fold.querySelectorAll("input")) input.disabled = !isChosen;
    }
    box.querySelector(".options-hint").hidden = select.value !== "";
  };

  const showAll = (root) => root.querySelectorAll(".options-of-questions").forEach(showAnswers);

  document.addEventListener("change", (event) => {
    const name = event.target.name;
    if (!name) return;
    document.querySelectorAll(".options-of-questions").forEach((box) => {
      if (box.dataset.questionName === name) showAnswers(box);
    });
  });
  // Django's admin has just added one more form; its fields carry their final names now.
  document.addEventListener("formset:added", (event) => {
    for (const box of event.target.querySelectorAll(".options-of-questions")) {
      const input = box.querySelector("input");
      box.dataset.questionName = input.name.replace(/[^-]+$/, box.dataset.questionName.replace(/^.*-/, ""));
      showAnswers(box);
    }
  });
  document.addEventListener("DOMContentLoaded", () => showAll(document));
})();
