// Draws the figures that can be explored, when the reader gets to them: only then are plotly and the figures loaded, once.
// Without it nothing is missing; the page holds every figure as picture, text and table.

const SETTINGS = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true };
const NEAR = "300px";
const NARROW_STRETCH = 1.3;

const section = document.querySelector("[data-figures]");
const theme = matchMedia("(prefers-color-scheme: dark)");
const narrow = matchMedia("(max-width: 40rem)");

function token(name) {
  return getComputedStyle(section).getPropertyValue(name).trim();
}

function loadPlotly() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = section.dataset.plotly;
    script.onload = () => resolve(window.Plotly);
    script.onerror = reject;
    document.head.append(script);
  });
}

async function loadFigures() {
  const response = await fetch(section.dataset.figures);
  if (!response.ok) throw new Error(`figures: ${response.status}`);
  return response.json();
}

// Colours are the page's own, read anew whenever the reader's theme changes.
function coloured(trace) {
  const colour = token(trace.meta.token);
  const copy = structuredClone(trace);
  copy.marker = { ...copy.marker, color: colour };
  if (copy.line) copy.line.color = `${colour}55`;
  if (copy.type === "bar") {
    copy.marker.color = copy.meta.solid ? colour : `${colour}55`;
    copy.textfont = { color: token(copy.meta.solid ? "--paper" : "--ink") };
  }
  copy.hoverlabel = { bgcolor: token("--surface"), bordercolor: colour, font: { color: token("--ink") }, align: "left" };
  return copy;
}

// On a phone the names stand above their rows instead of beside them.
function fitted(layout) {
  if (!narrow.matches) return layout;
  const numbered = layout.yaxis.tickvals;
  const rows = (numbered ?? layout.yaxis.categoryarray).length;
  return {
    ...layout,
    height: layout.height * NARROW_STRETCH,
    xaxis: layout.xaxis.ticktext ? layout.xaxis : { ...layout.xaxis, tickvals: [0, 50, 100] },
    yaxis: { ...layout.yaxis, automargin: false, ticklabelposition: "inside", ticklabelshift: numbered ? 22 : -22, ...(numbered && { tickfont: { size: 12 } }), range: numbered ? [rows - 0.4, -0.8] : [-0.6, rows - 0.2] },
  };
}

function dressed(figureLayout) {
  const layout = fitted(figureLayout);
  const axis = { gridcolor: token("--line"), linecolor: token("--edge") };
  return {
    ...layout,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: getComputedStyle(section).fontFamily, size: 14, color: token("--ink") },
    xaxis: { ...layout.xaxis, ...axis },
    yaxis: { ...layout.yaxis, ...axis },
    transition: { duration: 0 },
  };
}

function draw(Plotly, figures) {
  for (const [name, figure] of Object.entries(figures)) {
    const place = section.querySelector(`[data-figure="${name}"]`);
    place.parentElement.hidden = false;
    Plotly.react(place, figure.data.map(coloured), dressed(figure.layout), SETTINGS);
  }
}

async function explore() {
  const status = section.querySelector("[role=status]");
  status.textContent = status.dataset.loading;
  try {
    const [Plotly, figures] = await Promise.all([loadPlotly(), loadFigures()]);
    draw(Plotly, figures);
    for (const setting of [theme, narrow]) setting.addEventListener("change", () => draw(Plotly, figures));
    status.textContent = "";
  } catch {
    status.textContent = status.dataset.failed;
  }
}

if (section) {
  section.hidden = false;
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    explore();
  }, { rootMargin: NEAR });
  watch.observe(section);
}
