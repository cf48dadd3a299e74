// Charts take the width of the page, and the contents show where the reader is.
"use strict";

function fit(chart) {
  if (chart.layout.width !== undefined || !chart.layout.autosize)
    Plotly.relayout(chart, { width: undefined, autosize: true });
  else
    Plotly.Plots.resize(chart);
}

addEventListener("load", () => {
  const charts = document.querySelectorAll(".js-plotly-plot");
  const observer = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const chart = target.querySelector(".js-plotly-plot");
    if (chart && target.clientWidth !== chart.fittedTo) {
      chart.fittedTo = target.clientWidth;
      fit(chart);
    }
  }));
  charts.forEach(chart => observer.observe(chart.parentElement));
});
addEventListener("beforeprint", () =>
  document.querySelectorAll(".js-plotly-plot").forEach(fit));

const headings = [...document.querySelectorAll("main h2[id], main h3[id]")];
const entries = new Map([...document.querySelectorAll(".toc a")]
  .map(link => [decodeURIComponent(link.hash.slice(1)), link]));

function showPlace() {
  const passed = headings.filter(heading => heading.getBoundingClientRect().top < 120);
  entries.forEach(link => link.classList.remove("here"));
  entries.get(passed.at(-1)?.id)?.classList.add("here");
}
addEventListener("scroll", showPlace, { passive: true });
showPlace();
