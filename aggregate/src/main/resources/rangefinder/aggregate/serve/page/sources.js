// Everybody whose figures count, over all topics.

import { el } from "./dom.js";
import { ask } from "./api.js";
import { failure, frame } from "./frame.js";
import { count, day, exact, KINDS, party } from "./words.js";

const box = document.getElementById("sources");

frame("Sources");
const search = el("input", { type: "search", placeholder: "Search sources", "aria-label": "Search sources", oninput: () => load() });
box.before(el("form", { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() }, search));
await load();

async function load() {
  try {
    const answer = await ask("api/v1/sources?q=" + encodeURIComponent(search.value));
    box.replaceChildren(answer.sources.length ? table(answer) : el("p", { class: "soft" }, search.value ? "No source matches." : "Nobody has been cited yet."));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    failure(box, error);
  }
}

function table({ sources, total }) {
  return el("div", { class: "card table fits" }, el("table", {},
    el("caption", {}, sources.length < total ? `${exact(sources.length)} of ${exact(total)} originators of figures, those on most topics first` : `${count(total, "originator")} of figures, those on most topics first`),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Originator"), el("th", { scope: "col" }, "Kind"), el("th", { scope: "col" }, "Grade"),
      el("th", { scope: "col", class: "number" }, "Topics"), el("th", { scope: "col", class: "number hide-narrow" }, "Alone on"), el("th", { scope: "col", class: "number hide-narrow" }, "Articles"), el("th", { scope: "col", class: "hide-narrow" }, "Latest figure"))),
    el("tbody", {}, sources.map(row))));
}

function row(source) {
  return el("tr", {},
    el("td", {}, el("strong", {}, /^uncited \(/.test(source.name) ? source.name.replace("uncited", "no source named") : source.name), source.principal ? el("div", { class: "soft" }, "counted under " + party(source.principal)) : null,
      el("details", {}, el("summary", { class: "soft" }, "topics"), source.topics.map((topic, i) => el("div", {}, el("a", { href: "topic.html?id=" + encodeURIComponent(topic) }, source.titles[i]))))),
    el("td", {}, KINDS[source.kind]), el("td", {}, source.grades.join(", ")), el("td", { class: "number" }, exact(source.topics.length)),
    el("td", { class: "number hide-narrow" }, exact(source.alone)), el("td", { class: "number hide-narrow" }, exact(source.articles)), el("td", { class: "hide-narrow" }, day(source.latest)));
}
