// Saves every change of a question page by itself, and says truthfully whether it is saved.
// The form works the same without this script: pressing a button saves the whole page.

const NOTE_PAUSE = 1000; // ms without a key press before a note is sent
const LONGEST_PAUSE = 3000; // ms after the first of many key presses it is sent all the same
const RETRY_AFTER = [2000, 5000, 10000, 30000]; // ms; the last one repeats
const SUBMIT_WAIT = 3000; // ms a pressed button waits for a change that is on its way
const KEEPALIVE_LIMIT = 60000; // bytes; browsers refuse more in a request that outlives its page

const form = document.querySelector("form[data-autosave]");
const note = form.querySelector(".save-note");
const seenField = form.elements.seen;
const seen = JSON.parse(seenField.value);

const changed = new Map(); // question code -> count of its changes, until they are saved
const refused = new Set(); // question codes the server would not take
const unheard = new Map(); // question code -> what was sent of it without an answer: it may be stored or not
let onItsWay = null; // the promise of the request that is running
let failures = 0;
let timer = 0;
let sendBy = 0; // when a note that is being typed is sent at the latest
let isLeaving = false;

function say(words, state) {
  note.dataset.state = state;
  if (note.textContent !== words) note.textContent = words;
}

function bodyFor(codes) {
  const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
  body.set("seen", JSON.stringify(Object.fromEntries(codes.map((code) => [code, seen[code]]))));
  const tried = codes.filter((code) => unheard.has(code)).map((code) => [code, unheard.get(code)]);
  if (tried.length) body.set("tried", JSON.stringify(Object.fromEntries(tried)));
  for (const code of codes) {
    for (const control of controlsOf(code)) body.append(control.name, control.value);
  }
  return body;
}

function controlsOf(code) {
  return [...document.getElementById(code).querySelectorAll("input:checked, textarea")];
}

// What a request held of a question, kept until it is answered: without an answer it may be stored all the same.
function remember(codes) {
  for (const code of codes) {
    const controls = controlsOf(code);
    const values = controls.filter((control) => control.name === code).map((control) => control.value);
    const typed = controls.find((control) => control.name !== code)?.value ?? "";
    unheard.set(code, [...(unheard.get(code) ?? []), [values, typed]]);
  }
}

function post(codes) {
  const body = bodyFor(codes);
  remember(codes);
  return fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    keepalive: body.toString().length < KEEPALIVE_LIMIT,
    body,
  });
}

function showMessage(name, message) {
  const place = document.getElementById(`${name}-error`);
  place.textContent = message;
  place.hidden = !message;
  const control = document.getElementById(name);
  if (control.matches("textarea")) control.toggleAttribute("aria-invalid", Boolean(message));
  if (control.matches("[aria-invalid]")) control.setAttribute("aria-invalid", "true");
}

function take(codes, counts, answer) {
  if (answer.seen) Object.assign(seen, JSON.parse(answer.seen));
  seenField.value = JSON.stringify(seen);
  const errors = answer.errors ?? {};
  for (const code of codes) {
    unheard.delete(code);
    if (changed.get(code) === counts.get(code)) changed.delete(code);
    const isRefused = !answer.saved && (!answer.errors || code in errors || `${code}.note` in errors);
    if (isRefused) refused.add(code);
    else refused.delete(code);
    showMessage(code, errors[code] ?? "");
    showMessage(`${code}.note`, errors[`${code}.note`] ?? "");
  }
  if (refused.size && answer.saved) say(note.dataset.failed, "failed"); // an older message still holds
  else if (changed.size && answer.saved) say(note.dataset.unsaved, "unsaved"); // something was changed meanwhile
  else say(answer.message ?? note.dataset.failed, answer.saved ? "saved" : "failed");
}

function tryAgain() {
  const pause = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)];
  failures += 1;
  say(note.dataset.retrying, "retrying");
  plan(pause);
}

async function request(codes) {
  const counts = new Map(changed);
  try {
    const response = await post(codes);
    if (response.status >= 500 || response.status === 429) return tryAgain();
    take(codes, counts, await response.json());
    failures = 0;
  } catch {
    tryAgain();
  }
}

// One request at a time, so that an older change never arrives after a newer one.
async function send() {
  clearTimeout(timer);
  timer = 0;
  if (onItsWay || !changed.size || isLeaving) return;
  sendBy = 0;
  if (!failures) say(note.dataset.saving, "saving");
  onItsWay = request([...changed.keys()]);
  await onItsWay;
  onItsWay = null;
  if (changed.size && !timer) plan(0);
}

function plan(pause) {
  clearTimeout(timer);
  timer = setTimeout(send, pause);
}

function onChange({ type, target }) {
  const code = target.closest("[data-question]")?.dataset.question;
  const isNote = target.matches("textarea");
  if (!code || (type === "input" && !isNote)) return;
  changed.set(code, (changed.get(code) ?? 0) + 1);
  if (failures) return; // the planned retry takes it along
  say(note.dataset.unsaved, "unsaved");
  const now = performance.now();
  sendBy ||= now + LONGEST_PAUSE;
  plan(type === "input" ? Math.max(0, Math.min(NOTE_PAUSE, sendBy - now)) : 0);
}

// Takes a single choice back at once; without this script the button sends the page, and the server does it.
function onClick(event) {
  const button = event.target.closest("[name=clear]");
  if (!button) return;
  event.preventDefault();
  const controls = [...document.getElementById(button.value).querySelectorAll("input")];
  const marked = controls.filter((control) => control.checked);
  for (const control of marked) control.checked = false;
  controls[0].focus(); // the button is hidden now
  for (const control of marked) control.dispatchEvent(new Event("change", { bubbles: true }));
}

// A pressed button sends the whole page. It waits for a change on its way, which must not arrive after it.
async function onSubmit(event) {
  clearTimeout(timer);
  if (!onItsWay) {
    isLeaving = true;
    return;
  }
  event.preventDefault();
  if (isLeaving) return;
  isLeaving = true;
  await Promise.race([onItsWay, new Promise((done) => { setTimeout(done, SUBMIT_WAIT); })]);
  onItsWay = null;
  form.requestSubmit(event.submitter);
}

function onLeave(event) {
  if (isLeaving) return;
  if (timer && !failures) send();
  if (failures || refused.size) event.preventDefault();
}

form.addEventListener("formdata", ({ formData }) => {
  if (unheard.size) formData.set("tried", JSON.stringify(Object.fromEntries(unheard)));
});
form.addEventListener("input", onChange);
form.addEventListener("change", onChange);
form.addEventListener("click", onClick);
form.addEventListener("submit", onSubmit);
addEventListener("beforeunload", onLeave);
addEventListener("pagehide", () => { if (timer && !isLeaving) send(); });
addEventListener("pageshow", () => { isLeaving = false; });
addEventListener("online", () => { if (changed.size) send(); });
for (const message of form.querySelectorAll(".field-error:not([hidden])")) {
  refused.add(message.closest("[data-question]").dataset.question); // the page came back with it: it is not saved
}
if (refused.size || "unsaved" in form.dataset) say(note.dataset.failed, "failed");
else say(note.dataset.ready, "ready");
