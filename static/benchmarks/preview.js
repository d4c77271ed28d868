// Shows how the finding in the form reads on a result, and again whenever somebody has stopped typing. It stands in a
// shadow tree, so that it looks as on a result and not as in the admin. Without this script the button opens a page.
"use strict";

(() => {
  const PAUSE = 600;

  const start = (panel) => {
    const form = panel.closest("form");
    const failed = panel.querySelector(".finding-preview-failed");
    const shadow = panel.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const body = document.createElement("div");
    body.className = "preview-body";
    for (const address of panel.dataset.styles.split(" ")) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      shadow.append(link);
    }
    shadow.append(body);
    let waiting = 0;
    let asked = 0;

    const show = (html) => {
      const focused = shadow.activeElement?.name;
      const open = [...body.querySelectorAll("details")].map((fold) => fold.open);
      body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
      body.querySelectorAll("details").forEach((fold, place) => { fold.open = open[place] ?? false; });
      if (focused) body.querySelector(`[name="${CSS.escape(focused)}"]`)?.focus();
    };

    const update = async () => {
      const own = ++asked;
      const fields = new FormData(form);
      for (const select of body.querySelectorAll("select")) fields.set(select.name, select.value);
      try {
        const answer = await fetch(panel.dataset.address, { method: "POST", body: fields });
        const html = await answer.text();
        if (own !== asked) return;
        failed.hidden = answer.ok;
        if (answer.ok) show(html);
      } catch {
        if (own === asked) failed.hidden = false;
      }
    };

    const later = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(update, PAUSE);
    };

    form.addEventListener("input", later);
    form.addEventListener("change", later);
    body.addEventListener("change", update);
    panel.querySelector("[formaction]").hidden = true;
    update();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.getElementById("finding-preview");
    if (panel) start(panel);
  });
})();
