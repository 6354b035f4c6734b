// The list of topics: each a bar on a common scale, its course, its marks, its last change with the reason.

import { el, hidden, place } from "./dom.js";
import { ask, follow } from "./api.js";
import { failure, frame, tell } from "./frame.js";
import { axis, bar, Scale, sparkline } from "./range.js";
import { mark } from "./marks.js";
import { around } from "./units.js";
import { compact, count, exact, LANES, MARKS, rounded, since } from "./words.js";

const list = document.getElementById("topics");
const form = document.getElementById("filters");
const more = document.getElementById("more");
const rows = new Map();
let next = null;
let total = 0;

frame("Topics");
document.getElementById("marks").append(...Object.entries(MARKS).map(([mark, [name, meaning]]) =>
  el("label", { class: "chip", title: meaning }, el("input", { type: "checkbox", name: "mark", value: mark }), name)));
restore();
form.addEventListener("input", soon(load, 150));
form.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", loadMore);
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) {
    event.preventDefault();
    form.elements.q.focus();
  }
});
await load();
follow("", soonPerTopic(refresh));

function query() {
  const wanted = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) wanted.append(name, value);
  return wanted;
}

function restore() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "sort", "class"]) if (asked.get(name)) form.elements[name].value = asked.get(name);
  for (const box of form.querySelectorAll("[name=mark]")) box.checked = asked.getAll("mark").includes(box.value);
}

async function load() {
  const wanted = query();
  history.replaceState(null, "", wanted.size ? "?" + wanted : location.pathname);
  try {
    take(await ask("api/v1/topics?" + wanted), true);
  } catch (error) {
    failure(list, error);
  }
}

async function loadMore() {
  const wanted = query();
  wanted.set("cursor", next);
  take(await ask("api/v1/topics?" + wanted), false);
}

function take(page, anew) {
  if (anew) rows.clear();
  page.rows.forEach((row) => rows.set(row.topic, row));
  next = page.next ?? null;
  total = page.total;
  draw();
}

// A topic that has just changed: its row is asked for again; a topic new to this list makes the list be asked for again.
async function refresh(topic) {
  const wanted = query();
  wanted.append("topic", topic);
  const page = await ask("api/v1/topics?" + wanted);
  const row = page.rows[0];
  if (!row || !rows.has(topic)) return load();
  rows.set(topic, row);
  draw(topic);
  if (row.lastChange?.reason) tell(row.title + ": " + row.lastChange.reason);
}

function draw(changed) {
  const scales = new Map();
  for (const unit of new Set([...rows.values()].map((row) => row.unit ?? ""))) {
    scales.set(unit, new Scale([...rows.values()].filter((row) => (row.unit ?? "") === unit)));
  }
  const counts = scales.get("");
  place("scale", counts ? el("div", { class: "scale-row", "aria-hidden": "true" }, el("span", { class: "heads" }, "topic"), el("span", { class: "numbers heads" }, el("span", {}, "low"), el("span", {}, "best"), el("span", {}, "high")),
    axis(counts), el("span", { class: "heads" }, "course"), el("span", { class: "heads" }, "from"), el("span", { class: "heads" }, "last change, and why")) : "");
  list.replaceChildren(...[...rows.values()].map((row) => item(row, scales.get(row.unit ?? ""), row.topic === changed)));
  list.setAttribute("aria-busy", "false");
  place("count", rows.size ? `${exact(rows.size)} of ${count(total, "topic")}${counts?.log ? " · on one scale, each step ten times as much" : ""}` : empty());
  more.hidden = !next;
}

function empty() {
  return query().size ? "No topic matches." : "No topic yet: they appear as soon as an article with a figure has been read.";
}

function item(row, scale, changed) {
  const unit = row.unit;
  return el("li", { class: "topic" + (changed ? " changed" : ""), "data-topic": row.topic },
    el("div", { class: "what" },
      el("a", { class: "title", href: "topic.html?id=" + encodeURIComponent(row.topic) }, row.title),
      el("div", { class: "marks" }, row.lane && row.lane !== "REALISED" ? el("span", { class: "mark lane" }, LANES[row.lane]) : null, row.marks.map(mark))),
    row.best === undefined ? el("div", { class: "numbers none" }, "no figure counts yet")
      : el("div", { class: "numbers" },
        el("span", { class: "low" }, hidden("low "), shortest(row.low)), " ",
        el("strong", { class: "best" }, hidden("best "), el("span", { class: "unit" }, around(unit)[0]), row.best >= 1e6 ? shortest(row.best) : exact(row.best), el("span", { class: "unit" }, around(unit)[1])), " ",
        el("span", { class: "high" }, hidden("high "), shortest(row.high))),
    el("div", { class: "picture" }, row.best === undefined ? null : bar(row, scale, unit)),
    el("div", { class: "course" }, sparkline(row.course)),
    el("div", { class: "sources" }, el("span", { class: "figure" }, exact(row.originators)), row.originators === 1 ? " source" : " sources"),
    el("div", { class: "last" }, row.lastChange
      ? [el("span", { class: "reason" }, row.lastChange.reason), " ", el("time", { datetime: row.lastChange.at, title: row.lastChange.at }, since(row.lastChange.at))]
      : null));
}

function shortest(value) {
  return value >= 1e6 ? compact(value) : rounded(value);
}

function soon(action, milliseconds) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

// A topic that changes ten times a second is asked for once.
function soonPerTopic(action) {
  const waiting = new Set();
  return (change) => {
    if (waiting.has(change.topic)) return;
    waiting.add(change.topic);
    setTimeout(() => {
      waiting.delete(change.topic);
      action(change.topic).catch(() => {});
    }, 250);
  };
}
